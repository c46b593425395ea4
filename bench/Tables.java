import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Opens, sorts and filters the tables of pages on a slow phone, and prints medians as rows of a Markdown table: when
 * something is shown, then the seconds of the page's thread until it is loaded, sorted and filtered.
 */
final class Tables {

    private static final String DRAWN = "requestAnimationFrame(() => requestAnimationFrame(done))";
    private static final String SORT = "() => new Promise(done => { document.querySelector('.sort').click(); " + DRAWN + " })";
    private static final String FILTER = """
            () => new Promise(done => {
                const box = document.querySelector('.tools input');
                box.value = 'vinh';
                box.dispatchEvent(new Event('input', { bubbles: true }));
                """ + DRAWN + " })";
    private static final String WHOLE = "new Promise(done => { const look = () => document.querySelector('tbody[hidden]')"
            + " ? setTimeout(look, 20) : done(); look(); })";
    private static final String SHOWN = "performance.getEntriesByName('first-contentful-paint')[0].startTime";

    private Tables() {}

    public static void main(String[] args) {
        Path chromium = Path.of(args[0]);
        Path node = Path.of(args[1]);
        int runs = Integer.parseInt(args[2]);
        int slower = Integer.parseInt(args[3]);
        int width = Integer.parseInt(args[4]);
        Map<String, String> environment = Map.of("PLAYWRIGHT_NODEJS_PATH", node.toString(), "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        try (Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
                Browser browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(chromium)
                                .setArgs(List.of("--no-sandbox", "--disable-gpu")))) {
            for (String page : List.of(args).subList(5, args.length)) {
                measure(browser, Path.of(page), runs, slower, width);
            }
        }
    }

    private static void measure(Browser browser, Path file, int runs, int slower, int width) {
        List<List<Double>> columns = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (int run = 0; run < runs; run++) {
            try (BrowserContext context =
                    browser.newContext(new Browser.NewContextOptions().setViewportSize(width, 740))) {
                Page page = context.newPage();
                page.setDefaultTimeout(300_000);
                CDPSession session = context.newCDPSession(page);
                session.send("Emulation.setCPUThrottlingRate", with("rate", slower));
                JsonObject ticks = new JsonObject();
                ticks.addProperty("timeDomain", "threadTicks");
                session.send("Performance.enable", ticks);
                page.navigate(file.toUri().toString());
                page.waitForFunction("performance.getEntriesByName('first-contentful-paint').length > 0");
                columns.get(0).add(((Number) page.evaluate(SHOWN)).doubleValue() / 1000);
                double loaded = worked(session);
                columns.get(1).add(loaded);
                page.evaluate(SORT);
                double sorted = worked(session);
                columns.get(2).add(sorted - loaded);
                page.evaluate(WHOLE);
                double whole = worked(session);
                columns.get(3).add(whole - sorted);
                page.evaluate(FILTER);
                columns.get(4).add(worked(session) - whole);
            }
        }
        StringBuilder row = new StringBuilder("| " + file.getFileName() + " | " + size(file) / 1000 + " |");
        for (List<Double> column : columns) {
            List<Double> ordered = column.stream().sorted().toList();
            row.append(String.format(Locale.ROOT, " %.2f |", ordered.get(ordered.size() / 2)));
        }
        System.out.println(row);
    }

    private static JsonObject with(String name, int value) {
        JsonObject parameters = new JsonObject();
        parameters.addProperty(name, value);
        return parameters;
    }

    /** How many seconds the page's thread has worked, whatever else the machine did. */
    private static double worked(CDPSession session) {
        for (JsonElement metric : session.send("Performance.getMetrics").getAsJsonArray("metrics")) {
            if (metric.getAsJsonObject().get("name").getAsString().equals("TaskDuration")) {
                return metric.getAsJsonObject().get("value").getAsDouble();
            }
        }
        throw new IllegalStateException("no TaskDuration");
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
