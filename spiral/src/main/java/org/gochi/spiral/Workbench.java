package org.gochi.spiral;

import java.util.List;
import org.gochi.exchange.own.BaExport;
import org.gochi.spiral.ba.Actor;

/**
 * The one door: page, API and terminal do everything through it. Safe for many threads at once.
 *
 * <p>A command is carried out in one transaction and is on disk when its {@link Receipt} is given.
 * The partner's reply is then made in the background and kept while it comes; articulating follows
 * as a step of its own that may fail alone.
 */
public interface Workbench extends AutoCloseable {
  /** The name of the partner that needs no model. */
  String SCRIPTED = "scripted";

  /** The longest text of one utterance, statement or draft: bytes of UTF-8. */
  int LONGEST_TEXT = 200 * 1024;

  /** The longest name or title: code points. */
  int LONGEST_NAME = 200;

  /**
   * Opens a home. Replies that were being made when the program last ended are marked cut off.
   *
   * @throws org.gochi.record.RecordException if the store cannot be used
   */
  static Workbench open(Options options) {
    OpenWorkbench workbench = new OpenWorkbench(options);
    workbench.begin();
    return workbench;
  }

  /**
   * Carries out a command.
   *
   * @param clientId made by the client, 1 to 200 characters, unique in the store; a repeat changes
   *     nothing and gets the first answer
   * @throws org.gochi.spiral.ba.Refusal if it cannot be done; nothing was changed
   * @throws org.gochi.record.RecordException if the store failed; nothing was acknowledged
   */
  Receipt submit(Command command, Actor actor, String clientId);

  Views views();

  Replies replies();

  Events events();

  /** Names of the partners that can be chosen now, the scripted one first. */
  List<String> partners();

  /** A ba with everything in it, to be written as JSON or as a vault. */
  BaExport export(String ba);

  /**
   * Takes an export in, whole or not at all.
   *
   * @param copy whether to make another ba of it, with ids and a name of its own, where the same
   *     one is here already
   * @throws org.gochi.spiral.ba.Refusal if the ba is here already, or the file contradicts itself
   */
  Receipt take(BaExport export, boolean copy, Actor actor, String clientId);

  /** Lets replies in progress be kept as cut off, and closes the store. */
  @Override
  void close();
}
