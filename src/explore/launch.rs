//! Who may come in: a token in the address that the terminal shows lets one browser in, once, and gives it a secret to show
//! with every request.

use std::fmt::Write as _;
use std::sync::Mutex;
use std::sync::PoisonError;

use subtle::ConstantTimeEq;

use crate::error::ExploreError;

/// Random bytes of a token: more than anyone can guess.
const BYTES: usize = 32;

/// The token of the launch and the secret behind it.
pub struct Launch {
    /// Gone once it was used.
    token: Mutex<Option<String>>,
    secret: String,
    /// Name of the cookie: cookies of one machine are shared by all its ports.
    cookie: String,
}

impl Launch {
    /// A fresh pair for the server on a port.
    pub fn new(port: u16) -> Result<Self, ExploreError> {
        Ok(Self { token: Mutex::new(Some(random()?)), secret: random()?, cookie: format!("harmattan_{port}") })
    }

    /// The token, until it is used.
    pub fn token(&self) -> Option<String> {
        self.token.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Lets in whoever knows the token, the first time; gives the value of `Set-Cookie`.
    pub fn enter(&self, given: &str) -> Option<String> {
        let mut token = self.token.lock().unwrap_or_else(PoisonError::into_inner);
        token.take_if(|token| same(token, given))?;
        Some(format!("{}={}; HttpOnly; SameSite=Strict; Path=/", self.cookie, self.secret))
    }

    /// Whether a `Cookie` header shows the secret.
    pub fn knows(&self, cookies: &str) -> bool {
        let shown = cookies.split(';').filter_map(|pair| pair.trim().split_once('='));
        shown.filter(|(name, _)| *name == self.cookie).any(|(_, value)| same(&self.secret, value))
    }
}

/// Whether two texts are the same, in a time that tells nothing of how much of them is.
fn same(known: &str, given: &str) -> bool {
    known.as_bytes().ct_eq(given.as_bytes()).into()
}

fn random() -> Result<String, ExploreError> {
    let mut bytes = [0; BYTES];
    getrandom::fill(&mut bytes).map_err(|_| ExploreError::Random)?;
    Ok(bytes.iter().fold(String::with_capacity(2 * BYTES), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_lets_one_browser_in_once() {
        let launch = Launch::new(4000).expect("random numbers");
        let token = launch.token().expect("not used yet");
        assert!(launch.enter("").is_none() && launch.enter(&token[1..]).is_none());
        let cookie = launch.enter(&token).expect("the token");
        assert!(launch.enter(&token).is_none() && launch.token().is_none());
        let shown = cookie.split(';').next().expect("a pair").to_owned();
        assert!(launch.knows(&shown) && launch.knows(&format!("other=1; {shown}")));
        assert!(!launch.knows("harmattan_4000=") && !launch.knows("") && !launch.knows(&shown.replace("4000", "4001")));
    }
}
