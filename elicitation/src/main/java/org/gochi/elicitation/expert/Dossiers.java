package org.gochi.elicitation.expert;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where dossiers are found. */
public final class Dossiers {
  private Dossiers() {}

  /** Which of the dossiers in the program are meant. */
  public enum Part {
    /** Those that may be looked at while a partner is improved. */
    DEVELOPMENT("development"),
    /** Those kept aside for the end. */
    ASIDE("aside");

    private final String folder;

    Part(String folder) {
      this.folder = folder;
    }
  }

  /** The dossiers that come with the program, by name. */
  public static List<Dossier> bundled(Part part) {
    String folder = "dossiers/" + part.folder + "/";
    return lines(resource(folder + "index.txt"))
        .map(name -> DossierReader.read(name, resource(folder + name)))
        .toList();
  }

  /**
   * Every dossier ({@code *.yaml}, {@code *.yml}) in a folder and the folders below it, or the one
   * in a file.
   *
   * @throws DossierException when there is none, or one cannot be read
   */
  public static List<Dossier> in(Path place) {
    if (!Files.exists(place)) {
      throw new DossierException(place + ": there is no such file or folder");
    }
    try (Stream<Path> files = Files.walk(place)) {
      List<Dossier> dossiers =
          files
              .filter(Files::isRegularFile)
              .filter(file -> file.toString().matches(".*\\.ya?ml"))
              .sorted()
              .map(Dossiers::read)
              .toList();
      if (dossiers.isEmpty()) {
        throw new DossierException(place + ": there is no dossier here (*.yaml)");
      }
      return dossiers;
    } catch (IOException e) {
      throw new DossierException(place + ": cannot be read: " + e.getMessage());
    }
  }

  /** Reads a dossier from its text; the name stands in messages. */
  public static Dossier parse(String name, String yaml) {
    return DossierReader.read(name, yaml);
  }

  private static Dossier read(Path file) {
    try {
      return DossierReader.read(
          String.valueOf(file.getFileName()), Files.readString(file, StandardCharsets.UTF_8));
    } catch (CharacterCodingException e) {
      throw new DossierException(file + ": not UTF-8");
    } catch (IOException e) {
      throw new DossierException(file + ": cannot be read: " + e.getMessage());
    }
  }

  /** The lines of a resource that are neither blank nor comments. */
  static Stream<String> lines(String text) {
    return text.lines().filter(line -> !line.isBlank() && !line.startsWith("#"));
  }

  /** A resource of this package as text. */
  static String resource(String name) {
    try (InputStream in = Dossiers.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the resource " + name + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
