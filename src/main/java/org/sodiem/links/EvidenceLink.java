package org.sodiem.links;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.sodiem.model.Citation;
import org.sodiem.model.Evidence;
import org.sodiem.model.ScoreBook;
import org.sodiem.model.ScoreFile;
import org.sodiem.model.Submission;

/**
 * An address that public evidence names.
 *
 * @param address the address as it is asked for: without what stands behind {@code #}, in ASCII
 * @param places where it stands, in the order of units and files
 */
public record EvidenceLink(URI address, List<LinkPlace> places) {

    public EvidenceLink {
        places = List.copyOf(places);
    }

    /** Every address of the public evidence of a campaign once, in alphabetical order. */
    public static List<EvidenceLink> of(ScoreBook book) {
        Map<String, List<LinkPlace>> places = new TreeMap<>();
        for (Submission submission : book.submissions()) {
            for (ScoreFile file : submission.files().toList()) {
                for (Evidence document : file.evidence()) {
                    String link = document.link();
                    if (link != null) {
                        LinkPlace place = new LinkPlace(
                                Objects.requireNonNull(document.url()).at(),
                                submission.unit(),
                                codes(file, document.id().value()));
                        places.computeIfAbsent(plain(link), key -> new ArrayList<>())
                                .add(place);
                    }
                }
            }
        }
        return places.entrySet().stream()
                .map(entry -> new EvidenceLink(URI.create(entry.getKey()), entry.getValue()))
                .toList();
    }

    private static String plain(String link) {
        String address = URI.create(link).toASCIIString();
        int fragment = address.indexOf('#');
        return fragment < 0 ? address : address.substring(0, fragment);
    }

    private static List<String> codes(ScoreFile file, String document) {
        Set<String> codes = new LinkedHashSet<>();
        file.entries().stream()
                .filter(entry -> cites(entry.citations(), document))
                .forEach(entry -> codes.add(entry.component().value()));
        file.claims()
                .filter(claim -> cites(claim.citations(), document))
                .forEach(claim -> codes.add(claim.code().value()));
        return List.copyOf(codes);
    }

    private static boolean cites(List<Citation> citations, String document) {
        return citations.stream()
                .anyMatch(citation -> citation.evidence().value().equals(document));
    }
}
