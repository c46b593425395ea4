import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Opens, sorts and filters the tables of pages on a slow phone, and prints medians as rows of a Markdown table. */
final class Tables {

    private static final String SORT = """
            () => new Promise(done => {
                const from = performance.now();
                document.querySelector('table[data-sort] .sort').click();
                requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now() - from)));
            })""";
    private static final String FILTER = """
            () => new Promise(done => {
                const box = document.querySelector('.tools input');
                const from = performance.now();
                box.value = 'vinh';
                box.dispatchEvent(new Event('input', { bubbles: true }));
                requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now() - from)));
            })""";
    private static final String SHOWN = "performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0";
    private static final String USABLE = "performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd";

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
        List<List<Double>> columns = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        int height = 0;
        for (int run = 0; run < runs; run++) {
            try (BrowserContext context =
                    browser.newContext(new Browser.NewContextOptions().setViewportSize(width, 740))) {
                Page page = context.newPage();
                page.setDefaultTimeout(300_000);
                CDPSession session = context.newCDPSession(page);
                JsonObject rate = new JsonObject();
                rate.addProperty("rate", slower);
                session.send("Emulation.setCPUThrottlingRate", rate);
                page.navigate(file.toUri().toString());
                page.waitForFunction("performance.getEntriesByName('first-contentful-paint').length > 0");
                columns.get(0).add(figure(page.evaluate(SHOWN)));
                columns.get(1).add(figure(page.evaluate(USABLE)));
                columns.get(2).add(figure(page.evaluate(SORT)));
                columns.get(3).add(figure(page.evaluate(FILTER)));
                height = (Integer) page.evaluate("document.documentElement.scrollHeight");
            }
        }
        StringBuilder row = new StringBuilder("| " + file.getFileName() + " | " + size(file) / 1000 + " |");
        for (List<Double> column : columns) {
            List<Double> ordered = column.stream().sorted().toList();
            row.append(String.format(Locale.ROOT, " %.2f |", ordered.get(ordered.size() / 2) / 1000));
        }
        System.out.println(row + " " + height + " |");
    }

    private static double figure(Object value) {
        return ((Number) value).doubleValue();
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
