package org.sodiem.source;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.sodiem.source.Stamp.Spot;
import org.sodiem.source.Stamp.Stamped;

/**
 * Gives files that {@link PackedZip} wrote the stamp of another run: parts without any are taken as they are packed, and a
 * part that several files have is stamped and packed once. On any number of threads.
 */
public final class ZipStamp {

    private final Stamp stamp;
    private final Map<Standing, PackedZip.Part> made = new ConcurrentHashMap<>();

    /** A part as it stands. */
    private record Standing(String name, int size, ByteBuffer held, List<Spot> spots) {}

    public ZipStamp(Stamp stamp) {
        this.stamp = stamp;
    }

    /** The file as it would be made with this stamp. */
    public Stamped again(Stamped file) {
        if (file.spots().isEmpty()) {
            return file;
        }
        Map<String, List<Spot>> spots = file.spots().stream().collect(Collectors.groupingBy(Spot::part));
        List<PackedZip.Part> parts = new ArrayList<>();
        for (PackedZip.Part part : PackedZip.parts(file.bytes())) {
            List<Spot> its = spots.get(part.name());
            parts.add(its == null ? part : again(part, its));
        }
        return PackedZip.stamped(parts);
    }

    private PackedZip.Part again(PackedZip.Part part, List<Spot> spots) {
        return made.computeIfAbsent(
                new Standing(part.name(), part.size(), ByteBuffer.wrap(part.held()), spots),
                standing -> PackedZip.Part.of(part.name(), stamp.again(new Stamped(part.bytes(), spots))));
    }
}
