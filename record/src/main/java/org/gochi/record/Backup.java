package org.gochi.record;

import java.nio.file.Path;

/**
 * A backup that was made, or read back.
 *
 * @param file the file
 * @param entries how many entries it holds
 * @param head hash of the last
 */
public record Backup(Path file, long entries, String head) {}
