package org.sodiem.model;

import org.sodiem.source.SourceFile;

/**
 * What the lead office explains about one component.
 *
 * @param index the index of the component
 * @param component the component's code
 * @param file the text, in Markdown
 */
public record Guidance(String index, String component, SourceFile file) {}
