package org.gochi.spiral.study;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.gochi.exchange.Conversation;
import org.gochi.exchange.Finding;
import org.gochi.exchange.Format;
import org.gochi.exchange.Reason;

/** What was read, what was skipped and why. Details are kept up to a number, counts always. */
public final class Reading {
  /** Findings kept with all their details. */
  static final int KEPT = 1000;

  private final List<Finding> findings = new ArrayList<>();
  private final Map<Reason, Long> reasons = new EnumMap<>(Reason.class);
  private final Map<Format, Long> formats = new EnumMap<>(Format.class);
  private long conversations;
  private long leftOut;
  private long found;

  Reading() {}

  void add(Conversation conversation) {
    conversations++;
    leftOut += conversation.leftOut();
    formats.merge(conversation.format(), 1L, Long::sum);
  }

  void add(Finding finding) {
    found++;
    reasons.merge(finding.reason(), 1L, Long::sum);
    if (findings.size() < KEPT) {
      findings.add(finding);
    }
  }

  /** How many conversations were read. */
  public long conversations() {
    return conversations;
  }

  /** Hidden, system, tool and reasoning messages, which were not said to the other. */
  public long leftOut() {
    return leftOut;
  }

  /** How many findings there are in all. */
  public long found() {
    return found;
  }

  /** The first findings, in the order of the input. */
  public List<Finding> findings() {
    return Collections.unmodifiableList(findings);
  }

  /** Findings by reason. */
  public Map<Reason, Long> reasons() {
    return Collections.unmodifiableMap(reasons);
  }

  /** Conversations by format. */
  public Map<Format, Long> formats() {
    return Collections.unmodifiableMap(formats);
  }
}
