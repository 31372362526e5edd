/**
 * Two form elements. Import this module once; it defines `<polity-phone>` and `<polity-address>`. The plain fields inside of them
 * are the form until all is loaded, where it cannot be, and where scripts are off.
 *
 * Both take the attributes `lang` (else the visitor's languages), `view`, `prefer` (ids, separated by
 * spaces), `required`, `disabled`, `label`, and `packs` (the folder of the language packs). Both send `input` and `change`, and
 * `ready` once they have taken over; what is set before it is kept. Style them by their parts: `form`, `field`, `row`, `label`, `input`, `error`, `note`, `code`,
 * `face`, `list`, `option`, `offer`.
 */
import type { AddressValues, CountryId, Verdict } from './polity.js';

declare class FormElement extends HTMLElement {
  readonly form: HTMLFormElement | null;
  readonly validity: ValidityState;
  readonly validationMessage: string;
  readonly willValidate: boolean;
  required: boolean;
  disabled: boolean;
  checkValidity(): boolean;
  reportValidity(): boolean;
}

/** A phone number. Posts `name` (the number in E.164, or what was typed where it is none) and `name_country` (the calling code's entry). */
export declare class PolityPhone extends FormElement {
  /** The attribute `name`: `phone` where there is none. */
  readonly name: string;
  /** E.164 where the number is valid, else what was typed. */
  value: string;
  /** Whose national numbers are read: the attribute, or what was chosen. */
  country: CountryId | '';
  /** Undefined before `ready`. */
  readonly verdict: Verdict | undefined;
}

/** An address. Posts `country` and each field of its form by its kind, such as `postal-code`, with the attribute `prefix` before them. */
export declare class PolityAddress extends FormElement {
  readonly prefix: string;
  country: CountryId | '';
  /** The address as the post writes it; null while no country or region is chosen. */
  get value(): AddressValues | null;
  set value(address: Partial<AddressValues> | null);
}

declare global {
  interface HTMLElementTagNameMap {
    'polity-phone': PolityPhone;
    'polity-address': PolityAddress;
  }
}
