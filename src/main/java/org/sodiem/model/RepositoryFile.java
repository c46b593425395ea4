package org.sodiem.model;

import org.jspecify.annotations.Nullable;

/**
 * What one path of the repository is for.
 *
 * @param kind what it is for
 * @param year the campaign's folder; null where it belongs to none
 * @param unit the unit and index in whose folder it is; null elsewhere
 * @param name what it is called by within its kind: an office, {@code INDEX/CODE}, a path below a folder; else nothing
 */
public record RepositoryFile(
        FileKind kind, @Nullable String year, @Nullable UnitKey unit, String name) {}
