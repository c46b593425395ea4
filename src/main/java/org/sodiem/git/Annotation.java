package org.sodiem.git;

/**
 * An annotated tag.
 *
 * @param id the id of the tag itself, not of the commit it stands at
 * @param message its whole message
 */
public record Annotation(String id, String message) {}
