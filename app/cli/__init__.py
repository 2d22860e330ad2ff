"""The command line: one file a subcommand, each with `--json`, each ending with 0 or 1."""
