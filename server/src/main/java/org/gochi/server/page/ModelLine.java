package org.gochi.server.page;

import java.util.List;
import org.gochi.partner.Models;

/** A configured model as the page lists it; of its key only whether there is one. */
public record ModelLine(String name, String provider, String address, boolean key) {
  static List<ModelLine> of(Models models) {
    return models.configured().stream()
        .map(
            m ->
                new ModelLine(
                    m.name(), m.provider().word(), m.baseUrl().toString(), m.key() != null))
        .toList();
  }
}
