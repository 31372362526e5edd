/**
 * Countries and regions for forms: lists, phone numbers and addresses, in the visitor's language.
 *
 * Call {@link init} once, and wait for it; all other functions then answer at once. Text positions are those of JavaScript's strings.
 * A country or region is named by its id: `"XK"`, `"DE"`, `"abkhazia"`. An id that is not known is a `RangeError`.
 */

/** The id of a country or region: its alpha-2 code, or a word where it has none. It is the value to submit. */
export type CountryId = string;

/** Which entries are listed. `inclusive` has all that are listed anywhere, and is what is meant where nothing is said. */
export type View = "inclusive" | "iso" | "un" | "cldr" | "inhabited";

export interface InitOptions {
  /** Where `polity_wasm_bg.wasm` is, or the module itself. The file beside this script is taken where nothing is said. */
  wasm?: string | URL | Request | Response | BufferSource | WebAssembly.Module;
}

/** Loads the WebAssembly. Further calls wait for the first and load nothing. */
export function init(options?: InitOptions): Promise<void>;

/** As {@link init}, for bytes or a module that are there already, such as in Node.js or a worker. */
export function initSync(wasm: BufferSource | WebAssembly.Module): void;

// --- Locales ---------------------------------------------------------------------------------------------------------------------

/** A locale whose names and words are loaded. English always is: {@link english}. */
export interface Locale {
  /** The BCP 47 tag: `"zh-Hant"`. */
  readonly tag: string;
  /** The language's name for itself: `"shqip"`. */
  readonly endonym: string;
  /** For the `dir` of what shows its names. */
  readonly dir: "ltr" | "rtl";
  /** The language of its words, for the `lang` of what shows them: English where nobody has written them yet. */
  readonly words: string;
  /** For the `dir` of what shows its words. */
  readonly wordsDir: "ltr" | "rtl";
}

export const english: Locale;

export interface LoadLocaleOptions {
  /** The folder of the packs, with its manifest: `packs/` beside this script where nothing is said. */
  base?: string | URL;
}

/**
 * Loads the locale that best matches a tag, or the first of several that any matches, such as `navigator.languages`, which are
 * taken where nothing is said. English where none matches. What is loaded already is not fetched again. Rejects where a pack cannot
 * be fetched or is not whole: go on in English then.
 */
export function loadLocale(tags?: string | readonly string[], options?: LoadLocaleOptions): Promise<Locale>;

/** The locale of a pack that was fetched in another way. Throws where it is not a whole pack of this version. */
export function loadPack(pack: BufferSource): Locale;

/**
 * The tag of the pack that {@link loadLocale} would load: `"sr-Latn-ME"` for `"sh-ME"`; undefined where none matches. `packs` is what
 * `packs/tags.txt` holds: the tags of all packs, separated by spaces.
 */
export function bestPack(tags: string | readonly string[], packs: string): string | undefined;

export interface LocaleOption {
  /** English where nothing is said. */
  locale?: Locale;
}

// --- Lists -----------------------------------------------------------------------------------------------------------------------

export interface ListOptions extends LocaleOption {
  view?: View | readonly CountryId[];
  /** Entries that stand above the sorted ones, in this order. */
  prefer?: readonly CountryId[];
  /** Own labels of entries. */
  rename?: Readonly<Record<CountryId, string>>;
}

/** A line of a list. */
export interface Option {
  readonly id: CountryId;
  /** What to show. */
  readonly label: string;
  /** The flag as an emoji, where there is one. */
  readonly flag?: string;
  /** The calling code without a plus, where there is one: `383`. */
  readonly callingCode?: number;
  /** Whether the line stands above the sorted ones. */
  readonly preferred: boolean;
}

/** A line that a search found. */
export interface Hit extends Option {
  readonly rank: "whole" | "start" | "word" | "alias" | "inside" | "slip";
  /** The part of the label to highlight, start and end; undefined where something other than the label was matched. */
  readonly highlight?: readonly [number, number];
}

/** The lines of a list, sorted as the locale sorts. */
export function countries(options?: ListOptions): Option[];

/** The lines that a text may mean, the best first: names, aliases, endonyms, codes, calling codes, and what a slip of the finger makes of them. */
export function search(text: string, options?: ListOptions & { limit?: number }): Hit[];

/** What is known of an entry. */
export interface Country {
  readonly id: CountryId;
  readonly alpha2?: string;
  readonly alpha3?: string;
  readonly numeric?: string;
  readonly name: string;
  readonly flag?: string;
  readonly callingCode?: number;
  /** ISO 4217. */
  readonly currency?: string;
  /** Language tags, the most usual first. */
  readonly languages: readonly string[];
}

/** The entry of an id or of an ISO 3166-1 code (alpha-2, alpha-3, numeric); undefined where there is none. */
export function country(code: string, options?: LocaleOption): Country | undefined;

// --- Phone numbers ---------------------------------------------------------------------------------------------------------------

export interface PhoneOptions extends LocaleOption {
  /** Whose national numbers may stand without a calling code. */
  country?: CountryId;
  /** Only these entries are answers. */
  view?: View | readonly CountryId[];
}

export type PhoneKind =
  | "fixed-line" | "mobile" | "fixed-line-or-mobile" | "toll-free" | "premium-rate" | "shared-cost" | "personal-number" | "voip"
  | "pager" | "uan" | "voicemail";

export interface PhoneNumber {
  /** The value to submit: `"+38344123456"`. */
  readonly e164: string;
  /** `"044 123 456"` */
  readonly national: string;
  /** `"+383 44 123 456"` */
  readonly international: string;
  readonly callingCode: number;
  /** Whose number it is; undefined where it is nobody's, such as +800. */
  readonly country?: CountryId;
  readonly kind?: PhoneKind;
  /** The digits of an extension. */
  readonly extension?: string;
}

export type PhoneReason =
  | "not-a-number" | "no-calling-code" | "unknown-calling-code" | "too-short" | "too-long" | "wrong-length" | "not-in-use" | "local-only"
  | "two-numbers" | "short-number" | "old-number";

/** What stands in a phone field. */
export interface Verdict {
  /** `incomplete`: more digits may make it valid. No error while somebody types; once the form is sent, `message` says what is missing. */
  readonly status: "valid" | "incomplete" | "wrong";
  /** Why it is not valid. */
  readonly reason?: PhoneReason;
  /** The same in the words of the locale. */
  readonly message?: string;
  /** The part of the text that is wrong, start and end. */
  readonly span?: readonly [number, number];
  /** The number, where there is one: also one that is not in use. */
  readonly number?: PhoneNumber;
  /** A valid number that may be meant: what replaces an old one, or another reading of the same digits. */
  readonly rewrite?: PhoneNumber;
}

/** A number as it is typed, grouped after each key. */
export interface AsYouType {
  /** What to show. */
  readonly text: string;
  /** Where the caret then stands in it. Can be set. */
  caret: number;
  /** What was typed, without what was put in between. */
  readonly typed: string;
  /** How many characters the last change left out, since a number has at most 200 bytes. */
  readonly leftOut: number;
  /** The entry that alone can have the number, as far as it is typed. */
  readonly country: CountryId | undefined;
  /** Types a text at the caret. */
  push(text: string): string;
  /** The backspace key. */
  remove(): string;
  /** Replaces a part of `text`, such as what is selected. */
  replace(start: number, end: number, text: string): string;
  /**
   * Takes what a text field holds after somebody edited it: its value, where its caret stands (`selectionStart`), and the event's
   * `inputType`, if there is one. Then set the field's value to `text`, and its caret to `caret`.
   */
  input(value: string, caret?: number, inputType?: string): string;
  clear(): void;
}

export const phone: {
  /** Reads what stands in a phone field. */
  check(text: string, options?: PhoneOptions): Verdict;
  /**
   * Whose flag stands beside what is typed: whose number it is. Before it is one: `country` while the digits can be its, else the
   * only entry whose they can be; undefined where there are several or none.
   */
  owner(text: string, options?: { country?: CountryId; view?: View | readonly CountryId[] }): CountryId | undefined;
  /** Begins a number; a national one is of `country`. */
  asYouType(options?: { country?: CountryId }): AsYouType;
  /** All calling codes with the entries that have them, the one whose numbering plan it is first. */
  callingCodes(): { readonly code: number; readonly countries: readonly CountryId[] }[];
  /** A number for the placeholder: a mobile one where nothing is said. */
  example(country: CountryId, kind?: PhoneKind): PhoneNumber | undefined;
};

// --- Addresses -------------------------------------------------------------------------------------------------------------------

export type FieldKind =
  | "recipient" | "organization" | "street-address" | "dependent-locality" | "locality" | "administrative-area" | "postal-code"
  | "sorting-code";

/** An address: the values of its fields, and the id of its country or region. Unknown keys are left alone. */
export type AddressValues = { country: CountryId } & Partial<Record<FieldKind, string>>;

export interface Field {
  /** Also the key in {@link AddressValues}, and the `name` that a plain form gives the field. */
  readonly kind: FieldKind;
  /** In the words of the locale. */
  readonly label: string;
  /** `"label.zip"` */
  readonly labelKey: string;
  readonly requirement: "required" | "recommended" | "optional";
  readonly required: boolean;
  readonly autocomplete: string;
  readonly inputmode: string;
  readonly maxlength?: number;
  /** For the `pattern` of an input. */
  readonly pattern?: string;
  /** Whether the post writes it in capital letters. */
  readonly upper: boolean;
  readonly example?: string;
  /** What there is to choose from. Empty: the field is one to type in, or {@link loadAreas} was not called. */
  readonly options: readonly { readonly value: string; readonly label: string }[];
  /** Whether the options of other fields change with the value of this one: ask for the form again when it changes. */
  readonly hasBelow?: boolean;
}

export interface AddressForm {
  readonly country: CountryId;
  /** Which fields stand in which row. */
  readonly rows: readonly (readonly Field[])[];
  /** What to say beside the form, in the words of the locale. */
  readonly notes: readonly string[];
}

export interface Problem {
  readonly field: FieldKind;
  readonly kind: "missing" | "unknown" | "malformed" | "elsewhere" | "too-long" | "control" | "unexpected" | "po-box";
  /** A warning is something to look at again: the person may know better. */
  readonly severity: "error" | "warning";
  /** In the words of the locale. */
  readonly message: string;
  /** A value that would be right. */
  readonly example?: string;
}

export const address: {
  /** The form of a country or region. `values` decide which cities and districts there are to choose from. */
  form(country: CountryId, options?: LocaleOption & { values?: Partial<AddressValues> }): AddressForm;
  /** What is wrong with an address, in the order of its fields. With `poBox` a post office box is a problem, too. */
  validate(values: AddressValues, options?: LocaleOption & { poBox?: boolean }): Problem[];
  /** The address as the post writes it: codes in their form, areas by their keys. */
  normalize(values: AddressValues): AddressValues;
  /**
   * The lines of a label. `from` is the country that it is sent from, and `locale` the language of its post; a second one
   * writes the last line in its language as well. Within the country where nothing is said.
   */
  label(values: AddressValues, options?: LocaleOption & { from?: CountryId; also?: Locale }): string[];
};

/**
 * Loads the areas, cities and districts of the world, which weigh more than all else together and are in a WebAssembly of their own.
 * Before it, {@link address.form} has no options, and the other functions of `address` throw. Further calls wait for the first.
 */
export function loadAreas(options?: InitOptions): Promise<void>;

/** As {@link loadAreas}, for bytes or a module that are there already. */
export function loadAreasSync(wasm: BufferSource | WebAssembly.Module): void;

// --- Words -----------------------------------------------------------------------------------------------------------------------

/** The words of a form. */
export interface Words {
  /** The tag of the language, for the `lang` of what shows them. */
  readonly language: string;
  readonly dir: "ltr" | "rtl";
  /** The text of a key of `data/words/`, such as `"form.search"`; undefined where there is no such key. */
  get(key: string): string | undefined;
  /** The text of a key with something put into its gap: `with("form.not-listed", "Atlantis")`. */
  with(key: string, value: string): string | undefined;
  /** How many results there are, in the right plural. */
  count(results: number): string;
}

export function words(locale?: Locale): Words;
