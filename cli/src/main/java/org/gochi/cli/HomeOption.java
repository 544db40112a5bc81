package org.gochi.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where the data is: the same for every command. */
final class HomeOption {
  @Option(
      names = "--home",
      paramLabel = "DIR",
      description = "Folder of the data (default: ${DEFAULT-VALUE}).",
      defaultValue = "${sys:user.home}/.gochi")
  Path folder = Path.of(System.getProperty("user.home"), ".gochi");
}
