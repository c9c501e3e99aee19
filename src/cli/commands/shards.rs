//! `shards`: a ready job file that has an engine of its own (Slurm, PBS, Kubernetes, GNU parallel) run the parts of a run. It is
//! printed or written, never handed in.
//!
//! Every task is safe to be run again: a part is put into its place whole, and one that is there is not run again (under
//! Kubernetes, whose task is the program alone, it is run again to the same bits). A failed task is tried three times in all; a
//! scenario that is wrong (exit code 2) is not.

use std::fmt::Write as _;

use super::loaded;
use crate::cli::exit::{Exit, Failure};
use crate::cli::requests::{JobEngine, ShardsRequest};
use crate::cli::terminal::Terminal;
use harmattan_core::scenario::Scenario;
use harmattan_render::locale::{Arg, Locale};
use harmattan_render::report::{MANIFEST, NewFile, put_files, quoted};

/// Times a task is tried before its part counts as failed.
const TRIES: u32 = 3;
/// Processors of a task.
const PROCESSORS: u32 = 2;

/// Prints or writes the job file.
pub(in crate::cli) fn run(request: &ShardsRequest, locale: &Locale, terminal: &Terminal) -> Result<Exit, Failure> {
    let scenario = loaded(&request.scenario)?.scenario;
    let job = Job { request, scenario: &scenario, locale };
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
    locale: &'a Locale,
}

impl Job<'_> {
    fn name(&self) -> String {
        format!("harmattan-{}", self.scenario.name.replace('_', "-").to_lowercase())
    }

    /// Where the parts lie, without the number.
    fn parts(&self) -> String {
        format!("parts/{}", self.scenario.name)
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
        format!("harmattan merge {parts}/part-* --out {}", quoted(&format!("output/{}", self.scenario.name)))
    }

    /// What the job is, how it is handed in and what comes after, as comments.
    fn remarks(&self, hand_in: &str) -> String {
        let whole = |n: u64| self.locale.integer(i64::try_from(n).unwrap_or(i64::MAX));
        let (count, futures) = (whole(self.request.count), whole(self.scenario.trajectories));
        let (title, merge) = (self.scenario.title.get(self.locale.language()), self.merge());
        let args = [
            ("count", Arg::Text(count.as_str())),
            ("futures", Arg::Text(&futures)),
            ("scenario", Arg::Text(title)),
            ("command", Arg::Text(hand_in)),
            ("merge", Arg::Text(&merge)),
        ];
        let mut text = String::new();
        for id in ["shards-what", "shards-hand-in", "shards-then"] {
            // Directions are for terminals; a job file is read by editors and shells.
            let said: String = self.locale.format(id, &args).chars().filter(|c| !is_direction(*c)).collect();
            let _ = writeln!(text, "# {said}");
        }
        text
    }

    /// A function of the shell that runs a part unless it is there.
    fn part(&self) -> String {
        let (line, of, parts) = (self.line(), self.request.count, quoted(&self.parts()));
        format!(
            r#"part() {{
  out={parts}/part-$1
  [ -f "$out/{MANIFEST}" ] && return 0
  for attempt in $(seq {TRIES}); do
    {line} --shard "$1/{of}" --threads {PROCESSORS} --out "$out"
    code=$?
    case $code in 0 | 2 | 130) return $code ;; esac
  done
  return $code
}}
"#
        )
    }

    fn slurm(&self) -> String {
        let (name, count) = (self.name(), self.request.count);
        let head = format!(
            "#!/bin/sh\n#SBATCH --job-name={name}\n#SBATCH --array=1-{count}\n#SBATCH --cpus-per-task={PROCESSORS}\n#SBATCH --requeue\n"
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
        let task = format!(
            "[ -f {parts}/part-{{}}/{MANIFEST} ] || {line} --shard {{}}/{count} --threads 1 --out {parts}/part-{{}}"
        );
        format!(
            "#!/bin/sh\n{}\nset -eu\nharmattan check {path}\nmkdir -p {parts}\nseq {count} | parallel --retries {TRIES} --joblog {parts}/log.tsv {}\n{merge}\n",
            self.remarks("sh"),
            quoted(&task),
        )
    }

    fn kubernetes(&self) -> String {
        let (count, name, version) = (self.request.count, self.name(), env!("CARGO_PKG_VERSION"));
        let mut words = self.words();
        let part = format!("{}/part-$(JOB_COMPLETION_INDEX)", self.parts());
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
      - action: FailIndex
        onExitCodes:
          containerName: harmattan
          operator: In
          values: [2]
  template:
    spec:
      restartPolicy: Never
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

/// Marks that say in which direction a text is read.
fn is_direction(c: char) -> bool {
    matches!(c, '\u{200e}' | '\u{200f}' | '\u{2066}'..='\u{2069}')
}
