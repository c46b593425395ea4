import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.sodiem.git.Repository;
import org.sodiem.page.Context;
import org.sodiem.page.UnitPrints;
import org.sodiem.render.PageRenderer;
import org.sodiem.score.AsOf;
import org.sodiem.site.Assessment;
import org.sodiem.site.BuildProgress;
import org.sodiem.site.Pages;
import org.sodiem.site.SiteBuild;
import org.sodiem.site.SiteFile;
import org.sodiem.site.SiteOptions;
import org.sodiem.source.FolderTree;
import org.sodiem.source.Sha256;
import org.sodiem.view.CampaignView;

/**
 * Builds a site file by file on one thread, and prints what each phase and each type of file takes: what {@code build} does,
 * by the same calls from outside, so that the program knows nothing of being measured.
 */
final class Phases {

    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final Path out;
    private final Map<String, Type> types = new HashMap<>();
    private final Map<String, Long> phases = new LinkedHashMap<>();

    private Phases(Path out) {
        this.out = out;
    }

    /** The files of one type: nanoseconds of CPU, bytes. */
    private static final class Type {
        private final long[] spent = new long[Step.values().length];
        private int files;
        private long bytes;
        private long largest;
        private long allocated;
    }

    private enum Step {
        FILL,
        RENDER,
        ENCODE,
        HASH,
        WRITE
    }

    private interface Making<T> {
        T make() throws IOException;
    }

    /** {@code REPOSITORY FOLDER NAME}: prints tables, and for the growth a line "phase NAME UNITS-NAME CPU-ms" each. */
    public static void main(String[] args) throws IOException {
        Path repository = Path.of(args[0]);
        Phases phases = new Phases(Path.of(args[1]));
        phases.assess(repository);
        phases.print(args[2]);
    }

    private void assess(Path repository) throws IOException {
        AsOf at = AsOf.parse("2023-12-11T16:42");
        long[] last = {PROCESS.getProcessCpuTime()};
        String[] stage = {"start, read"};
        Assessment.of(new FolderTree(repository), at, (now, done, total) -> {
            String name = now == BuildProgress.Stage.READ ? "start, read" : now.name().toLowerCase(Locale.ROOT);
            if (!name.equals(stage[0])) {
                spend(stage[0], last);
                stage[0] = name;
            }
        });
        spend(stage[0], last);
        // Once more, for what git takes more is measured warm, too.
        long begun = PROCESS.getProcessCpuTime();
        Assessment.of(new FolderTree(repository), at, (now, done, total) -> {});
        last[0] = PROCESS.getProcessCpuTime();
        long withoutGit = last[0] - begun;
        try (Repository git = Repository.open(repository)) {
            Assessment.Scored scored = (Assessment.Scored) Assessment.of(
                    git, new FolderTree(repository), at, (now, done, total) -> {});
            long withGit = PROCESS.getProcessCpuTime() - last[0];
            phases.put("history, rounds", Math.max(0, withGit - withoutGit));
            make(scored);
        }
    }

    private void spend(String phase, long[] last) {
        long now = PROCESS.getProcessCpuTime();
        phases.merge(phase, now - last[0], Long::sum);
        last[0] = now;
    }

    private void make(Assessment.Scored scored) throws IOException {
        Context context = Context.of(
                CampaignView.of(scored.scores(), scored.chronicle()),
                scored.chronicle(),
                scored.problems(),
                "sodiem",
                scored.theme());
        PageRenderer renderer = new PageRenderer(scored.locale(), scored.theme());
        List<Pages.Page<?>> pages = Pages.of(context, new UnitPrints(context));
        Map<String, Pages.Page<?>> byPath = new HashMap<>();
        pages.forEach(page -> byPath.put(page.path().value(), page));
        for (SiteFile file : SiteBuild.files(scored, SiteOptions.NONE)) {
            Pages.Page<?> page = byPath.get(file.path());
            Type type = types.computeIfAbsent(page == null ? kind(file.path()) : page.type().getSimpleName(), t -> new Type());
            long before = THREADS.getCurrentThreadAllocatedBytes();
            byte[] content;
            if (page == null) {
                content = timed(type, Step.FILL, file::content);
            } else {
                Record filled = timed(type, Step.FILL, page::filled);
                String html = timed(type, Step.RENDER, () -> renderer.render(filled));
                content = timed(type, Step.ENCODE, () -> html.getBytes(StandardCharsets.UTF_8));
            }
            timed(type, Step.HASH, () -> Sha256.of(content));
            timed(type, Step.WRITE, () -> {
                Path target = out.resolve(file.path());
                Files.createDirectories(target.getParent());
                return Files.write(target, content);
            });
            type.allocated += THREADS.getCurrentThreadAllocatedBytes() - before;
            type.files++;
            type.bytes += content.length;
            type.largest = Math.max(type.largest, content.length);
        }
    }

    private static <T> T timed(Type type, Step step, Making<T> making) throws IOException {
        long before = THREADS.getCurrentThreadCpuTime();
        T made = making.make();
        type.spent[step.ordinal()] += THREADS.getCurrentThreadCpuTime() - before;
        return made;
    }

    /** The folder of a file that is no page, and how its name ends. */
    private static String kind(String path) {
        int slash = path.lastIndexOf('/');
        String[] folders = path.substring(0, Math.max(0, slash)).split("/", -1);
        String folder = folders.length < 2 ? folders[0] : folders[0] + "/" + folders[1];
        return folder + "/*" + path.substring(Math.max(slash, path.lastIndexOf('.')));
    }

    private void print(String name) throws IOException {
        System.out.printf(Locale.ROOT, "%n%s units, one thread, CPU ms:%n%n", name);
        System.out.println("| type | files | MB | KB each | largest | fill | render | encode | hash | write | MB allocated |");
        System.out.println("|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
        Type all = new Type();
        new TreeMap<>(types).entrySet().stream()
                .sorted((a, b) -> Long.compare(sum(b.getValue()), sum(a.getValue())))
                .forEach(type -> {
                    row(type.getKey(), type.getValue());
                    add(all, type.getValue());
                });
        row("all", all);
        for (Step step : Step.values()) {
            phases.put(step.name().toLowerCase(Locale.ROOT), all.spent[step.ordinal()]);
        }
        phases.forEach((phase, spent) ->
                System.out.printf(Locale.ROOT, "phase;%s;%s;%d%n", name, phase, spent / 1_000_000));
        System.out.printf(Locale.ROOT, "phase;%s;%s;%d%n", name, "bytes of the site, KB", all.bytes / 1000);
        Path status = Path.of("/proc/self/status");
        if (Files.exists(status)) {
            for (String line : Files.readAllLines(status)) {
                if (line.startsWith("VmHWM:")) {
                    System.out.printf("phase;%s;%s;%s%n", name, "peak memory, KB", line.replaceAll("\\D", ""));
                }
            }
        }
    }

    private static long sum(Type type) {
        long sum = 0;
        for (long spent : type.spent) {
            sum += spent;
        }
        return sum;
    }

    private static void add(Type all, Type type) {
        for (int i = 0; i < all.spent.length; i++) {
            all.spent[i] += type.spent[i];
        }
        all.files += type.files;
        all.bytes += type.bytes;
        all.largest = Math.max(all.largest, type.largest);
        all.allocated += type.allocated;
    }

    private static void row(String name, Type type) {
        StringBuilder row = new StringBuilder(String.format(
                Locale.ROOT,
                "| %s | %d | %.2f | %.1f | %.1f |",
                name,
                type.files,
                type.bytes / 1e6,
                type.bytes / 1e3 / Math.max(1, type.files),
                type.largest / 1e3));
        for (long spent : type.spent) {
            row.append(String.format(Locale.ROOT, " %d |", spent / 1_000_000));
        }
        System.out.println(row.append(String.format(Locale.ROOT, " %d |", type.allocated / 1_000_000)));
    }
}
