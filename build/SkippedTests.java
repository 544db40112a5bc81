import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Fails when a test was skipped without naming the part of the machine that is missing.
 *
 * <p>A test that does not run proves nothing, so a skip has to say why this machine cannot run it:
 * its message begins with {@code missing:}. Reads the reports of Surefire in every module.
 */
public final class SkippedTests {
  private SkippedTests() {}

  public static void main(String[] args) throws Exception {
    Path root = Path.of(args.length > 0 ? args[0] : ".");
    List<String> unexplained = new ArrayList<>();
    int tests = 0;
    int skipped = 0;
    for (Path report : reports(root)) {
      var suite =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(report.toFile())
              .getDocumentElement();
      NodeList cases = suite.getElementsByTagName("testcase");
      tests += cases.getLength();
      for (int i = 0; i < cases.getLength(); i++) {
        Element test = (Element) cases.item(i);
        NodeList skips = test.getElementsByTagName("skipped");
        if (skips.getLength() == 0) {
          continue;
        }
        skipped++;
        String reason = ((Element) skips.item(0)).getAttribute("message");
        String name = test.getAttribute("classname") + "." + test.getAttribute("name");
        if (reason.contains("missing:")) {
          System.out.println("not run here: " + name + ": " + reason);
        } else {
          unexplained.add(name + ": " + (reason.isBlank() ? "no reason given" : reason));
        }
      }
    }
    if (tests == 0) {
      System.out.println("no test ran");
      System.exit(1);
    }
    unexplained.forEach(line -> System.out.println("skipped without naming what is missing: " + line));
    System.out.printf("%d passed, 0 failed, %d skipped%n", tests - skipped, skipped);
    System.exit(unexplained.isEmpty() ? 0 : 1);
  }

  private static List<Path> reports(Path root) throws IOException {
    List<Path> found = new ArrayList<>();
    try (Stream<Path> modules = Files.list(root)) {
      for (Path module : modules.sorted().toList()) {
        Path reports = module.resolve("target/surefire-reports");
        if (Files.isDirectory(reports)) {
          try (Stream<Path> files = Files.list(reports)) {
            files.filter(f -> f.getFileName().toString().matches("TEST-.*\\.xml")).sorted().forEach(found::add);
          }
        }
      }
    }
    return found;
  }
}
