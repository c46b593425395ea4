package org.sodiem.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;

/** How a reader looks at a page. */
enum View {
    LIGHT(1280, ColorScheme.LIGHT, Media.SCREEN),
    DARK(1280, ColorScheme.DARK, Media.SCREEN),
    /** An ordinary phone. */
    PHONE(360, ColorScheme.LIGHT, Media.SCREEN),
    /** The narrowest width that WCAG 1.4.10 asks for. */
    NARROW(320, ColorScheme.DARK, Media.SCREEN),
    /** The printed width of A4 upright between its margins. */
    PRINT(703, ColorScheme.LIGHT, Media.PRINT),
    /** A wall. */
    WIDE(3840, ColorScheme.LIGHT, Media.SCREEN),
    /** Colours that the reader's system forces. */
    FORCED(1280, ColorScheme.DARK, Media.SCREEN),
    WITHOUT_SCRIPT(1280, ColorScheme.LIGHT, Media.SCREEN),
    /** A phone whose browser knows no content security policy: only escaping stands between a text and its running. */
    WITHOUT_POLICY(360, ColorScheme.LIGHT, Media.SCREEN);

    private static final int HEIGHT = 900;

    private final int width;
    private final ColorScheme scheme;
    private final Media media;

    View(int width, ColorScheme scheme, Media media) {
        this.width = width;
        this.scheme = scheme;
        this.media = media;
    }

    Browser.NewContextOptions options() {
        return new Browser.NewContextOptions()
                .setViewportSize(width, HEIGHT)
                .setColorScheme(scheme)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setForcedColors(forced())
                .setBypassCSP(this == WITHOUT_POLICY)
                .setJavaScriptEnabled(this != WITHOUT_SCRIPT);
    }

    /** Looks at the page in this medium, these colours and this width; what runs and what is allowed stay as they were. */
    void on(Page page) {
        page.setViewportSize(width, HEIGHT);
        page.emulateMedia(new Page.EmulateMediaOptions()
                .setMedia(media)
                .setColorScheme(scheme)
                .setForcedColors(forced()));
    }

    private ForcedColors forced() {
        return this == FORCED ? ForcedColors.ACTIVE : ForcedColors.NONE;
    }
}
