/**
 * The site in a real browser: what a reader sees, by keyboard, on a phone, in the dark, on paper and without scripts.
 *
 * <p>In: sites written to disk. Out: nothing but failures. One Chromium serves all classes; read {@link
 * org.sodiem.browser.InBrowser} first.
 */
@NullMarked
package org.sodiem.browser;

import org.jspecify.annotations.NullMarked;
