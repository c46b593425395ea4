/**
 * YAML both ways: text to a tree in which every key and value knows its place, and values to text.
 *
 * <p>In: a {@link org.sodiem.source.SourceFile}. Out: a {@link org.sodiem.yaml.Node}, or nothing and diagnostics. Only
 * plain data is accepted: no anchors, aliases, tags, merges or second documents. The other way, in: a
 * {@link org.sodiem.yaml.YamlMap}. Out: text in one style. {@link org.sodiem.yaml.YamlEditor} changes single values in a
 * file that people wrote. Read {@link org.sodiem.yaml.YamlReader} first; {@code PlainReader} is its quick way, {@code WholeReader} its judge.
 */
@NullMarked
package org.sodiem.yaml;

import org.jspecify.annotations.NullMarked;
