//! Links with nothing but core and polity, and exits with 0 where the answers are right.
#![no_std]
#![no_main]

use core::arch::{asm, global_asm};
use core::panic::PanicInfo;

use polity::{Country, CountryList, Locale, View, former, locale};

#[panic_handler]
fn panic(_: &PanicInfo) -> ! {
    exit(101)
}

// The kernel jumps here with an aligned stack; a function expects one that a call has moved.
global_asm!(".globl _start", "_start:", "xor ebp, ebp", "call {}", sym start);

extern "C" fn start() -> ! {
    let wrong = answers().iter().filter(|right| !**right).count();
    exit(wrong as i32)
}

fn answers() -> [bool; 10] {
    // Read as the kernel would hand it over, so that nothing is worked out by the compiler.
    let tag = core::hint::black_box("sq-XK");
    let found = Locale::from_tag(tag).unwrap_or(locale::EN);
    let list = CountryList::new(found).view(View::INHABITED).prefer(&[Country::XK]);
    [
        Country::from_code(core::hint::black_box("rks")) == Some(Country::XK),
        Country::from_code(core::hint::black_box("no such code")).is_none(),
        Country::XK.name_in(found) == "Kosovë",
        list.iter().next().is_some_and(|option| option.country == Country::XK),
        list.search("somali").count() == 2,
        Country::XK.dialing().is_some_and(|dialing| dialing.calling_code() == 383),
        Country::XK.claims().count() == 2,
        former::lookup(core::hint::black_box("yugoslavia")).is_some(),
        Country::XK.address_form().rows().flatten().count() == 5,
        Country::JP.address_form().areas(found).next().is_some_and(|area| area.name_in(found) == "Aichi"),
    ]
}

fn exit(code: i32) -> ! {
    // Linux on x86-64: 60 is exit.
    unsafe { asm!("syscall", in("rax") 60, in("rdi") code, options(noreturn)) }
}

// The precompiled core is made for unwinding and asks for this, though nothing unwinds here.
#[unsafe(no_mangle)]
extern "C" fn rust_eh_personality() {}

// What compiled code asks for by name on this target, and libc would give.
#[unsafe(no_mangle)]
unsafe extern "C" fn memcpy(to: *mut u8, from: *const u8, count: usize) -> *mut u8 {
    unsafe { asm!("rep movsb", inout("rcx") count => _, inout("rdi") to => _, inout("rsi") from => _) };
    to
}

#[unsafe(no_mangle)]
unsafe extern "C" fn memmove(to: *mut u8, from: *const u8, count: usize) -> *mut u8 {
    for step in 0..count {
        let at = if to.addr() < from.addr() { step } else { count - 1 - step };
        unsafe { to.add(at).write_volatile(from.add(at).read_volatile()) };
    }
    to
}

#[unsafe(no_mangle)]
unsafe extern "C" fn memset(to: *mut u8, value: i32, count: usize) -> *mut u8 {
    unsafe { asm!("rep stosb", inout("rcx") count => _, inout("rdi") to => _, in("al") value as u8) };
    to
}

#[unsafe(no_mangle)]
unsafe extern "C" fn memcmp(one: *const u8, other: *const u8, count: usize) -> i32 {
    for at in 0..count {
        let (a, b) = unsafe { (one.add(at).read_volatile(), other.add(at).read_volatile()) };
        if a != b {
            return i32::from(a) - i32::from(b);
        }
    }
    0
}

#[unsafe(no_mangle)]
unsafe extern "C" fn bcmp(one: *const u8, other: *const u8, count: usize) -> i32 {
    unsafe { memcmp(one, other, count) }
}
