//! Variables of a policy in the place of a tenant's value: which of them a key can be held to.

use crate::error::{EncodeError, EncodeResult};
use crate::schema::Placeholder;
use crate::value::Form;

/// Those of which it is known what they may hold ("IAM JSON policy elements: Variables and tags" and
/// "Rules for tagging in IAM and AWS STS" in the IAM user guide): tags of principals and sessions, names and
/// identifiers of users, identifiers of Cognito.
const KNOWN: [&str; 6] = [
    "${aws:PrincipalTag/",
    "${aws:RequestTag/",
    "${aws:username}",
    "${aws:userid}",
    "${aws:PrincipalAccount}",
    "${cognito-identity.amazonaws.com:sub}",
];

/// Whether what a variable stands for is, in the key, that same text, and no more than one tenant's.
#[inline]
pub(super) fn check_variable(
    variable: &str,
    field: &Placeholder,
    separator: Option<char>,
) -> EncodeResult {
    if field.form != Form::Text || field.descending {
        return Err(EncodeError::new(format!(
            "`{}` is written in a form of its own in keys, which no variable has; give the value itself",
            field.attribute
        )));
    }
    // Without anything behind it a key is the value and nothing else.
    let Some(separator) = separator else { return Ok(()) };
    // A variable is not escaped: with the separator in it the value of one tenant could be the beginning of
    // another's key.
    if !KNOWN.iter().any(|known| variable.starts_with(known)) {
        return Err(EncodeError::new(format!(
            "`{variable}` may hold any text, so that one tenant could reach another's items behind `{}`; take a tag of the principal, as `${{aws:PrincipalTag/tenant}}`, or let nothing follow the field in the key",
            field.attribute
        )));
    }
    let may_hold = |letter: char| letter.is_alphanumeric() || " _.:/=+-@,".contains(letter);
    match may_hold(separator) {
        false => Ok(()),
        true => Err(EncodeError::new(format!(
            "what follows `{}` in a key begins with `{separator}`, which the values of variables may hold, so that one tenant could reach another's items; let it begin with `#`",
            field.attribute
        ))),
    }
}
