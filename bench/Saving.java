import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.sodiem.git.Repository;
import org.sodiem.preview.Preview;
import org.sodiem.site.Assessment;
import org.sodiem.site.SiteBuild;
import org.sodiem.site.SiteOptions;
import org.sodiem.source.FolderTree;

/** Saves a score file again and again while a preview runs, and prints medians as a row of a Markdown table. */
final class Saving {

    private static final String UNIT = "xa-vinh-chap";

    private Saving() {}

    public static void main(String[] args) throws Exception {
        Path repository = Path.of(args[0]);
        int runs = Integer.parseInt(args[1]);
        Path file = find(repository);
        String before = Files.readString(file);
        try {
            List<Double> fresh = fresh(repository, Math.max(1, runs / 3));
            try (Preview preview = Preview.start(repository, null, 0)) {
                Thread follower = new Thread(() -> follow(preview));
                follower.setDaemon(true);
                follower.start();
                saves(args[2], preview, file, before, fresh, runs);
            }
        } finally {
            Files.writeString(file, before);
        }
    }

    /** Everything anew, as each save cost without a memory: read, scored, checked, listed, without any page. */
    private static List<Double> fresh(Path repository, int runs) throws IOException {
        List<Double> times = new ArrayList<>();
        for (int i = 0; i <= runs; i++) {
            long begun = System.nanoTime();
            try (Repository git = Repository.open(repository)) {
                SiteBuild.files(
                        (Assessment.Scored)
                                Assessment.of(git, new FolderTree(repository), null, (stage, done, total) -> {}),
                        SiteOptions.NONE);
            }
            add(times, begun, i);
        }
        return times;
    }

    private static void saves(String units, Preview preview, Path file, String text, List<Double> fresh, int runs)
            throws Exception {
        List<Double> reload = new ArrayList<>();
        List<Double> page = new ArrayList<>();
        List<Double> dashboard = new ArrayList<>();
        HttpURLConnection events =
                (HttpURLConnection) URI.create(preview.address() + ".sodiem/events").toURL().openConnection();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(events.getInputStream(), StandardCharsets.UTF_8))) {
            next(lines);
            double first = 0;
            for (int i = 0; i <= runs; i++) {
                Thread.sleep(1500);
                long saved = System.nanoTime();
                Files.writeString(file, text + "# " + i + "\n");
                next(lines);
                if (i == 0) {
                    first = (System.nanoTime() - saved) / 1e6;
                }
                add(reload, saved, i);
                get(preview.address() + "don-vi/" + UNIT + ".html");
                add(page, saved, i);
                long asked = System.nanoTime();
                get(preview.address());
                add(dashboard, asked, i);
            }
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %.0f | %.0f | %.0f | %.0f | %.0f | %.3f |%n",
                    units,
                    median(fresh),
                    first,
                    median(reload),
                    median(page),
                    median(dashboard),
                    median(reload) / median(fresh));
        }
    }

    /** The first time is not counted: the machine has compiled nothing yet. */
    private static void add(List<Double> times, long begun, int run) {
        if (run > 0) {
            times.add((System.nanoTime() - begun) / 1e6);
        }
    }

    private static double median(List<Double> times) {
        return times.stream().sorted().toList().get(times.size() / 2);
    }

    private static void next(BufferedReader lines) throws IOException {
        while (!lines.readLine().startsWith("data: ")) {
            // the empty line behind the event before
        }
    }

    private static void get(String address) throws IOException {
        try (var in = URI.create(address).toURL().openStream()) {
            in.readAllBytes();
        }
    }

    private static Path find(Path repository) throws IOException {
        try (Stream<Path> paths = Files.walk(repository.resolve("submissions"))) {
            return paths.filter(path -> path.endsWith(UNIT + "/scores.yaml")).findFirst().orElseThrow();
        }
    }

    private static void follow(Preview preview) {
        try {
            preview.follow(new Preview.Listener() {
                @Override
                public void built(long version, int errors) {}

                @Override
                public void failed(Exception fault) {
                    fault.printStackTrace();
                }
            });
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
