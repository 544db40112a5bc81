package org.gochi.elicitation.methods;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The methods that come with Gōchi. */
public final class Methods {
  private static final List<String> FILES =
      List.of(
          "overview",
          "cdm",
          "acta",
          "laddering",
          "contrast",
          "focusing",
          "clean",
          "grounding",
          "teachback");

  private static final Methods STANDARD = new Methods();

  private final Map<String, Method> methods = new LinkedHashMap<>();
  private final Map<String, Probe> probes = new LinkedHashMap<>();

  private Methods() {
    for (String name : FILES) {
      String file = name + ".yaml";
      try (InputStream in = Methods.class.getResourceAsStream(file)) {
        if (in == null) {
          throw new IllegalStateException("method missing: " + file);
        }
        Method method = MethodFile.read(file, in);
        methods.put(method.id(), method);
        method.probes().forEach(probe -> probes.put(probe.id(), probe));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** The methods that come with Gōchi, read once. */
  public static Methods standard() {
    return STANDARD;
  }

  /** Every method. */
  public Collection<Method> all() {
    return Collections.unmodifiableCollection(methods.values());
  }

  /** Every probe of every method, in a fixed order. */
  public Collection<Probe> probes() {
    return Collections.unmodifiableCollection(probes.values());
  }

  /** The probe with the given id. */
  public Optional<Probe> probe(@Nullable String id) {
    return id == null ? Optional.empty() : Optional.ofNullable(probes.get(id));
  }
}
