package org.sodiem.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The Chromium and the Node of this machine, driven by Playwright; nothing is downloaded. */
final class Chromium implements AutoCloseable {

    /** The one that draws no windows first: it takes less time than those that only hide theirs. */
    private static final List<String> BROWSERS =
            List.of("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run");

    private final Playwright playwright;
    private final Browser browser;

    Chromium() {
        String missing = missing();
        if (!missing.isEmpty()) {
            throw new IllegalStateException(missing);
        }
        Map<String, String> environment = Map.of(
                "PLAYWRIGHT_NODEJS_PATH",
                Objects.requireNonNull(onPath(List.of("node"))).toString(),
                "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD",
                "1");
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Objects.requireNonNull(onPath(BROWSERS)))
                        .setArgs(QUIET));
    }

    /** What this machine lacks, or nothing. */
    static String missing() {
        if (onPath(BROWSERS) == null) {
            return "no Chromium on the PATH (" + String.join(", ", BROWSERS) + ")";
        }
        return onPath(List.of("node")) == null ? "no node on the PATH" : "";
    }

    /** A fresh profile that looks in this way; whoever asks closes it. */
    BrowserContext context(View view) {
        return browser.newContext(view.options());
    }

    private static @Nullable Path onPath(List<String> names) {
        for (String name : names) {
            for (String folder :
                    Objects.requireNonNullElse(System.getenv("PATH"), "").split(File.pathSeparator, -1)) {
                Path file = Path.of(folder, name);
                if (!folder.isEmpty() && Files.isExecutable(file)) {
                    return file;
                }
            }
        }
        return null;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
