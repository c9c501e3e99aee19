//! `shards`: a ready job file that has an engine of its own (Slurm, PBS, Kubernetes, GNU parallel) run the parts of a run. It is
//! printed or written, never handed in.
//!
//! Every task is safe to be run again: a part that is whole is not run again, one that was stopped goes on where it was (under
//! Kubernetes, whose task is the program alone, both are run again to the same bits). A failed task is tried three times in all; a
//! scenario that is wrong (exit code 2) is not. Parts lie in a folder of this scenario, seed and number of parts: those of another
//! are never taken for them.

use std::fmt::Write as _;

use super::loaded;
use crate::cli::exit::{Exit, Failure};
use crate::cli::requests::{JobEngine, ShardsRequest};
use crate::cli::terminal::Terminal;
use harmattan_core::scenario::Scenario;
use harmattan_render::locale::{Arg, Locale};
use harmattan_render::report::{MANIFEST, NewFile, digest, put_files, quoted};
use harmattan_scenario::resolved_toml;

/// Times a task is tried before its part counts as failed.
const TRIES: u32 = 3;
/// Letters of the scenario's digest in the name of the parts' folder.
const LETTERS: usize = 8;
/// Letters of a job's name: what all engines take.
const MOST_LETTERS: usize = 50;
/// Processors of a task.
const PROCESSORS: u32 = 2;

/// Prints or writes the job file.
pub(in crate::cli) fn run(request: &ShardsRequest, locale: &Locale, terminal: &Terminal) -> Result<Exit, Failure> {
    let scenario = loaded(&request.scenario)?.scenario;
    let digest = digest(&resolved_toml(&scenario));
    let job = Job { request, scenario: &scenario, digest: &digest[..LETTERS], locale };
    let text = match request.engine {
        JobEngine::Slurm => job.slurm(),
        JobEngine::Pbs => job.pbs(),
        JobEngine::Kubernetes => job.kubernetes(),
        JobEngine::Parallel => job.parallel(),
    };
    match &request.out {
        None => terminal.write(text.as_bytes())?,
        Some(path) => {
            let file = NewFile { path: path.clone(), bytes: text.into_bytes() };
            put_files(&[file], request.force).map_err(Failure::Output)?;
            terminal.say(&locale.format("cli-written", &[("folder", Arg::Text(&path.display().to_string()))]))?;
        }
    }
    Ok(Exit::Done)
}

struct Job<'a> {
    request: &'a ShardsRequest,
    scenario: &'a Scenario,
    digest: &'a str,
    locale: &'a Locale,
}

impl Job<'_> {
    /// A name of which every engine makes the same: letters and numbers of ASCII with dashes between them.
    fn name(&self) -> String {
        let plain = |c: char| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { '-' };
        let own: String = self.scenario.name.chars().map(plain).collect();
        let words = own.split('-').filter(|word| !word.is_empty());
        let mut name = words.fold("harmattan".to_owned(), |name, word| format!("{name}-{word}"));
        name.truncate(MOST_LETTERS);
        // Jobs of two seeds, or of two names that no engine takes, are two.
        format!("{}-{}", name.trim_end_matches('-'), self.digest)
    }

    /// The folder of the parts.
    fn parts(&self) -> String {
        format!("parts/{}-{}", self.scenario.name, self.digest)
    }

    /// The ending of a part's name: one that is put beside another, as when tasks run twice at once, ends otherwise.
    fn ending(&self) -> String {
        format!("of{}", self.request.count)
    }

    /// The words of `run` but for the part and its folder.
    fn words(&self) -> Vec<String> {
        let path = self.request.scenario.path.display().to_string();
        let mut words: Vec<String> = ["harmattan", "run"].map(str::to_owned).into();
        words.push(path);
        for option in &self.request.scenario.overrides {
            match option.strip_prefix("--").and_then(|own| own.split_once('=')) {
                Some((name, value)) => words.extend([format!("--{name}"), value.to_owned()]),
                None => words.extend(["--set".to_owned(), option.clone()]),
            }
        }
        words
    }

    /// The same as a shell takes them.
    fn line(&self) -> String {
        self.words().iter().map(|word| quoted(word)).collect::<Vec<_>>().join(" ")
    }

    /// The command that joins the parts.
    fn merge(&self) -> String {
        let parts = quoted(&self.parts());
        format!(
            "harmattan merge {parts}/part-*{} --out {}",
            self.ending(),
            quoted(&format!("output/{}", self.scenario.name))
        )
    }

    /// What the job is, how it is handed in and what comes after, as comments.
    fn remarks(&self, engine: &str) -> String {
        let file = self.request.out.as_deref().map(|path| path.display().to_string());
        let hand_in = format!("{engine} {}", quoted(file.as_deref().unwrap_or("JOB_FILE")));
        let whole = |n: u64| self.locale.integer(i64::try_from(n).unwrap_or(i64::MAX));
        let (count, futures) = (whole(self.request.count), whole(self.scenario.trajectories));
        let (title, merge) = (self.scenario.title.get(self.locale.language()), self.merge());
        let args = [
            ("count", Arg::Text(count.as_str())),
            ("futures", Arg::Text(&futures)),
            ("scenario", Arg::Text(title)),
            ("command", Arg::Text(&hand_in)),
            ("merge", Arg::Text(&merge)),
        ];
        let mut text = String::new();
        for id in ["shards-what", "shards-hand-in", "shards-then"] {
            // Directions are for terminals; a job file is read by editors and shells.
            // What a title holds must not end a comment.
            let one_line = |c: char| if c.is_control() || matches!(c, '\u{2028}' | '\u{2029}') { ' ' } else { c };
            let said: String =
                self.locale.format(id, &args).chars().filter(|c| !is_direction(*c)).map(one_line).collect();
            let _ = writeln!(text, "# {said}");
        }
        text
    }

    /// A function of the shell that runs a part unless it is whole; one that was stopped goes on where it was.
    fn part(&self) -> String {
        let (line, of, parts, ending) = (self.line(), self.request.count, quoted(&self.parts()), self.ending());
        format!(
            r#"part() {{
  out={parts}/part-$1{ending}
  grep -qs {WHOLE} "$out/{MANIFEST}" && return 0
  for attempt in $(seq {TRIES}); do
    [ -f "$out/{MANIFEST}" ] && on=--resume || on=
    {line} --shard "$1/{of}" --threads {PROCESSORS} --out "$out" $on
    code=$?
    case $code in 0 | 2 | 126 | 127 | 130) return $code ;; esac
  done
  return $code
}}
"#
        )
    }

    fn slurm(&self) -> String {
        let (name, count) = (self.name(), self.request.count);
        let head = format!(
            "#!/bin/sh\n#SBATCH --job-name={name}\n#SBATCH --array=1-{count}\n#SBATCH --cpus-per-task={PROCESSORS}\n#SBATCH --requeue\n#SBATCH --open-mode=append\n"
        );
        format!("{head}{}\n{}\npart \"$SLURM_ARRAY_TASK_ID\"\n", self.remarks("sbatch"), self.part())
    }

    fn pbs(&self) -> String {
        let (name, count) = (self.name(), self.request.count);
        let head =
            format!("#!/bin/sh\n#PBS -N {name}\n#PBS -J 1-{count}\n#PBS -l select=1:ncpus={PROCESSORS}\n#PBS -r y\n");
        let start = "cd \"$PBS_O_WORKDIR\" || exit 1\n";
        format!("{head}{}\n{start}{}\npart \"$PBS_ARRAY_INDEX\"\n", self.remarks("qsub"), self.part())
    }

    fn parallel(&self) -> String {
        let (count, merge, path) = (self.request.count, self.merge(), quoted(&self.words()[2]));
        let (parts, line) = (quoted(&self.parts()), self.line());
        let out = format!("{parts}/part-{NUMBER}{}", self.ending());
        let task = format!(
            "grep -qs {WHOLE} {out}/{MANIFEST} || {line} --shard {NUMBER}/{count} --threads 1 --out {out} $([ ! -f {out}/{MANIFEST} ] || echo --resume)"
        );
        format!(
            "#!/bin/sh\n{}\nset -eu\nharmattan check {path}\nmkdir -p {parts}\nseq {count} | parallel -I {NUMBER} --retries {TRIES} --joblog {parts}/log.tsv {}\n{merge}\n",
            self.remarks("sh"),
            quoted(&task),
        )
    }

    fn kubernetes(&self) -> String {
        let (count, name, version) = (self.request.count, self.name(), env!("CARGO_PKG_VERSION"));
        let mut words = self.words();
        let part = format!("{}/part-$(JOB_COMPLETION_INDEX){}", self.parts(), self.ending());
        words.extend(["--shard", &format!("auto/{count}"), "--force", "--out", &part].map(str::to_owned));
        // A text in JSON is one in YAML, whatever it holds.
        let text = |word: &String| serde_json::Value::from(word.as_str()).to_string();
        let list = words.iter().map(text).collect::<Vec<_>>().join(", ");
        let retries = TRIES - 1;
        format!(
            r#"{}apiVersion: batch/v1
kind: Job
metadata:
  name: {name}
spec:
  completionMode: Indexed
  completions: {count}
  parallelism: {count}
  backoffLimitPerIndex: {retries}
  podFailurePolicy:
    rules:
      - action: Ignore
        onPodConditions:
          - type: DisruptionTarget
      - action: FailIndex
        onExitCodes:
          containerName: harmattan
          operator: In
          values: [2]
  template:
    spec:
      restartPolicy: Never
      securityContext: {{ fsGroup: 1000 }}
      containers:
        - name: harmattan
          image: harmattan:{version}
          workingDir: /data
          command: [{list}]
          resources:
            requests: {{ cpu: "{PROCESSORS}", memory: 1Gi }}
          volumeMounts:
            - {{ name: data, mountPath: /data }}
      volumes:
        - name: data
          persistentVolumeClaim:
            claimName: harmattan
"#,
            self.remarks("kubectl apply -f"),
        )
    }
}

/// What GNU parallel puts the number of a part in the place of: its own `{}` may stand in a name.
const NUMBER: &str = "@PART@";

/// What the manifest of a whole part holds, as a word of a shell.
const WHOLE: &str = r#"'"partial": false'"#;

/// Marks that say in which direction a text is read.
fn is_direction(c: char) -> bool {
    matches!(c, '\u{200e}' | '\u{200f}' | '\u{2066}'..='\u{2069}')
}
