package org.gochi.cli;

import picocli.CommandLine.Command;

/** Measures, against people and questions whose truth is known. */
@Command(
    name = "bench",
    description = "Measures how much partners draw out of simulated experts.",
    mixinStandardHelpOptions = true,
    subcommands = {BenchElicitCommand.class, BenchUnderstandingCommand.class})
final class BenchCommand {}
