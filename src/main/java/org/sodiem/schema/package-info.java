/**
 * JSON Schemas for editors, generated from the criteria.
 *
 * <p>In: a campaign's criteria sets. Out: text. Read {@link org.sodiem.schema.Schemas} first, then
 * {@link org.sodiem.schema.Shape}.
 */
@NullMarked
package org.sodiem.schema;

import org.jspecify.annotations.NullMarked;
