/**
 * Page records to text, through FreeMarker.
 *
 * <p>In: a record of {@code page}. Out: HTML. A template reaches the record's components and nothing else: no class, no
 * method, no other object. Read {@link org.sodiem.render.PageRenderer} first.
 */
@NullMarked
package org.sodiem.render;

import org.jspecify.annotations.NullMarked;
