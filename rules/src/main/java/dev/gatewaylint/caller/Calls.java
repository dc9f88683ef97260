package dev.gatewaylint.caller;

import dev.gatewaylint.host.Host;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Every command that the files of a host run, and who runs it. */
public final class Calls {
  private final SudoView sudo;
  private final List<CallText> texts;
  private final List<Call> all = new ArrayList<>();
  private final Map<CallText, List<Call>> ofText = new HashMap<>();
  private final Map<CallText, Functions> functions = new HashMap<>();

  private Calls(SudoView sudo, List<CallText> texts) {
    this.sudo = sudo;
    this.texts = List.copyOf(texts);
    for (CallText text : texts) {
      List<Call> own = new ArrayList<>();
      for (int i = 0; i < text.invocations().size(); i++) {
        own.add(new Call(this, text, i));
      }
      ofText.put(text, List.copyOf(own));
      functions.put(text, Functions.of(own));
      all.addAll(own);
    }
  }

  /** Follows all that the host's units and crontabs run, and reads its scripts. */
  static Calls of(Host host, SudoView sudo) {
    return new Calls(sudo, new CallTracer(host).trace());
  }

  /** The host. */
  public Host host() {
    return sudo.host();
  }

  /** What sudo would answer to them. */
  public SudoView sudo() {
    return sudo;
  }

  /** Scripts, jobs of crontabs and Exec lines. */
  public List<CallText> texts() {
    return texts;
  }

  /** The commands of one text, in its order. */
  List<Call> of(CallText text) {
    return ofText.getOrDefault(text, List.of());
  }

  /** The functions of one text. */
  Functions functions(CallText text) {
    return functions.getOrDefault(text, Functions.NONE);
  }

  /** Every command, text by text. */
  public List<Call> all() {
    return List.copyOf(all);
  }
}
