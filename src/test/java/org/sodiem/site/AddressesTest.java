package org.sodiem.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sodiem.part.BaseUrl;

/**
 * Addresses are promises: what once had an address in the golden repository's site has it still. Assets are no addresses,
 * since only pages point to them.
 *
 * <p>Run with {@code -Dgolden.record=true} to add what is new to the list, and only to add; the run then fails, so that
 * nobody takes it for a pass. Taking a line away is done by hand, with a reason in {@code docs/decisions.md}.
 */
class AddressesTest {

    private static final Path LIST = Path.of("src/test/resources/addresses.txt");

    @Test
    void keepsEveryAddressThatWasPromised(@TempDir Path folder) throws IOException {
        SiteOptions options = new SiteOptions(null, BaseUrl.parse("https://example.vn/"));
        Set<String> addresses = new TreeSet<>(HistoryPagesTest.siteWith(HistoryPagesTest.twoRounds(folder), options)
                .files
                .keySet());
        addresses.removeIf(path -> path.startsWith("assets/"));
        List<String> promised = Files.readAllLines(LIST);
        if (Boolean.getBoolean("golden.record")) {
            addresses.addAll(promised);
            Files.writeString(LIST, String.join("\n", addresses) + "\n");
            fail("recorded %s", LIST);
        }
        assertThat(addresses).as("an address vanished").containsAll(promised);
        assertThat(promised).as("a new address is not in the list yet").containsAll(addresses);
    }
}
