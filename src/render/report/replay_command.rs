//! The command that replays one trajectory of a run, as a shell takes it.

use harmattan_core::scenario::Scenario;

/// The one command that replays trajectory `trajectory` of an ensemble of `trajectories`. Overrides of the
/// number of trajectories and of the seed give way to the values in force, which need not be theirs: a run until
/// a precision is reached chooses its number itself.
#[must_use]
pub fn replay_command(scenario: &Scenario, trajectories: u64, trajectory: u64) -> String {
    let path = scenario.sources.first().map(|s| s.path.display().to_string()).unwrap_or_default();
    let mut words = vec!["harmattan replay".to_owned(), quoted(&path)];
    words.push(format!("--trajectory {trajectory} --trajectories {trajectories} --seed {}", scenario.seed));
    words.extend(scenario.changed_assumptions().map(|o| format!("--set {}", quoted(o))));
    words.join(" ")
}

/// A word as a POSIX shell takes it.
#[must_use]
pub fn quoted(word: &str) -> String {
    let plain = |c: char| c.is_ascii_alphanumeric() || "/._-=+:,@%".contains(c);
    if !word.is_empty() && word.chars().all(plain) {
        word.to_owned()
    } else {
        format!("'{}'", word.replace('\'', "'\\''"))
    }
}

#[cfg(test)]
mod tests {
    use super::quoted;

    #[test]
    fn words_are_quoted_where_a_shell_would_split_them() {
        assert_eq!(quoted("scenarios/a.toml"), "scenarios/a.toml");
        assert_eq!(quoted("group.tempo={ pert = [1, 2, 3] }"), "'group.tempo={ pert = [1, 2, 3] }'");
        assert_eq!(quoted("it's"), "'it'\\''s'");
    }
}
