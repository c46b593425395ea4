package org.sodiem.sample;

import java.time.LocalDateTime;
import java.util.Map;

/**
 * One commit on the main line.
 *
 * @param where the unit or office whose officer commits
 * @param officer which of its officers
 * @param texts the files by path
 */
record YearStep(LocalDateTime at, String where, int officer, String message, Map<String, String> texts) {}
