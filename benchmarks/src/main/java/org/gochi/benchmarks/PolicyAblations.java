package org.gochi.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gochi.elicitation.Policy;
import org.gochi.elicitation.ScriptedPartner;
import org.gochi.elicitation.expert.Dossiers;
import org.gochi.elicitation.expert.bench.Arm;
import org.gochi.elicitation.expert.bench.Arms;
import org.gochi.elicitation.expert.bench.Bench;
import org.gochi.elicitation.expert.bench.Score;

/** What each setting of the policy is worth, on the development dossiers. */
public final class PolicyAblations {
  private PolicyAblations() {}

  /** Prints recall in cards for each setting, and its difference to the standard one. */
  public static void main(String[] args) {
    int runs = args.length > 0 ? Integer.parseInt(args[0]) : 1;
    Policy standard = Policy.standard();
    double sw = standard.switchBelow();
    int back = standard.teachBackEvery();
    Map<String, Policy> policies = new LinkedHashMap<>();
    policies.put("standard", standard);
    policies.put("incident first", new Policy(true, 0, back, sw, false));
    policies.put("reflect every 3", new Policy(false, 3, back, sw, false));
    policies.put("no teach-back", new Policy(false, 0, 0, sw, false));
    policies.put("teach-back every 12", new Policy(false, 0, 12, sw, false));
    policies.put("teach-back every 6", new Policy(false, 0, 6, sw, false));
    policies.put("never switch", new Policy(false, 0, back, 0, false));
    policies.put("switch under 1 in 2", new Policy(false, 0, back, 0.5, false));
    policies.put("cue, newcomer first", new Policy(false, 0, back, sw, true));
    List<Arm> arms = new ArrayList<>();
    policies.forEach(
        (name, policy) -> arms.add(Arms.partner(name, () -> new ScriptedPartner(policy))));
    Bench.Results results =
        Bench.run(
            new Bench.Setup(
                Dossiers.bundled(Dossiers.Part.DEVELOPMENT),
                arms,
                Bench.Experts.simulated(),
                null,
                1.5,
                runs,
                1));
    double base = held(results.of(arms.getFirst()));
    System.out.printf(Locale.ROOT, "%-22s %8s %8s %8s%n", "policy", "held", "change", "area");
    for (Arm arm : arms) {
      List<Score> scores = results.of(arm);
      double held = held(scores);
      double area = scores.stream().mapToDouble(Score::area).average().orElse(0);
      System.out.printf(
          Locale.ROOT, "%-22s %8.3f %+8.3f %8.3f%n", arm.name(), held, held - base, area);
    }
  }

  private static double held(List<Score> scores) {
    return scores.stream().mapToDouble(s -> s.held().getLast()).average().orElse(0);
  }
}
