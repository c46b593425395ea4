package org.sodiem.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Tests that take a {@link Chromium} as a parameter.
 *
 * <p>Without a browser on this machine they are skipped with one line that says so; with {@code
 * SODIEM_REQUIRE_BROWSER=1} in the environment they fail.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(ChromiumExtension.class)
@interface InBrowser {}
