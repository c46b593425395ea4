import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.sodiem.git.Repository;
import org.sodiem.history.ScoreHistory;

/** Reads the history of every score of every unit, and says how many changes there are. */
final class EveryUnit {

    private EveryUnit() {}

    public static void main(String[] args) throws IOException {
        try (Repository repository = Repository.open(Path.of(args[0]))) {
            ScoreHistory history = ScoreHistory.of(repository, repository.mainLine());
            long changes = history.units().parallelStream()
                    .mapToLong(unit -> changes(history, unit))
                    .sum();
            System.out.println(changes);
        }
    }

    private static long changes(ScoreHistory history, String unit) {
        try {
            return history.of(unit).stream().mapToLong(change -> change.changes().size()).sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
