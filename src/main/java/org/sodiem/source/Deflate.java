package org.sodiem.source;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Packs bytes as DEFLATE (RFC 1951), the same on every machine: Java's own zlib differs from one to the next. Repeats are
 * looked for along chains of places with the same four bytes, one place ahead; each block has Huffman codes of its own.
 */
final class Deflate {

    private static final int WINDOW = 1 << 15;
    private static final int SHORTEST = 4;
    private static final int LONGEST = 258;

    /** How many earlier places are compared, and the length that is taken without looking for a longer one. */
    private static final int TRIES = 24;

    private static final int LONG = 32;

    /** A length with which a quarter of the tries is enough for a longer one. */
    private static final int GOOD = 8;

    private static final int MOST_HASH_BITS = 15;
    private static final int HASH = 0x9E3779B1;

    /** Literals and repeats of one block. */
    private static final int BLOCK = 1 << 15;

    private static final int END = 256;
    private static final int LITERALS = 286;
    private static final int DISTANCES = 30;

    /** The longest codes of literals and distances, and of the lengths of codes. */
    private static final int DEEPEST = 15;

    private static final int DEEPEST_OF_LENGTHS = 7;

    /** In which order the lengths of the codes of lengths are written. */
    private static final int[] ORDER = {16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15};

    private final byte[] in;
    private final int hashBits;
    private final int[] newest;
    private final int[] before;
    private int linked;

    /** Repeats as their distance above nine bits with their length, bytes as themselves. */
    private final int[] found;

    private int count;
    private int[] literals = new int[LITERALS];
    private int[] distances = new int[DISTANCES];

    private byte[] out;
    private int written;
    private long bits;
    private int pending;

    private Deflate(byte[] in) {
        this.in = in;
        this.hashBits = Math.min(MOST_HASH_BITS, Integer.SIZE + 1 - Integer.numberOfLeadingZeros(in.length));
        this.newest = new int[1 << hashBits];
        Arrays.fill(newest, -1);
        this.before = new int[Math.min(WINDOW, Integer.highestOneBit(in.length | 1) << 1)];
        this.found = new int[Math.min(BLOCK, in.length + 1)];
        this.out = new byte[in.length / 4 + 512];
    }

    /** The bytes, packed. */
    static byte[] pack(byte[] bytes) {
        Deflate deflate = new Deflate(bytes);
        deflate.search();
        deflate.block(true);
        return deflate.finished();
    }

    private void search() {
        int at = 0;
        while (at < in.length) {
            int repeat = repeat(at, SHORTEST - 1);
            while (repeat != 0 && length(repeat) < LONG) {
                int next = repeat(at + 1, length(repeat));
                if (next == 0) {
                    break;
                }
                add(in[at++] & 0xFF);
                repeat = next;
            }
            if (repeat == 0) {
                add(in[at++] & 0xFF);
            } else {
                add(repeat);
                at += length(repeat);
            }
        }
    }

    private static int length(int repeat) {
        return repeat & 0x1FF;
    }

    private static int distance(int repeat) {
        return repeat >>> 9;
    }

    /** The longest repeat at a place that is longer than this, the nearest of them; 0 where there is none. */
    private int repeat(int at, int than) {
        int most = Math.min(LONGEST, in.length - at);
        if (most <= than || most < SHORTEST) {
            return 0;
        }
        link(at);
        byte[] bytes = in;
        int[] earlier = before;
        int round = earlier.length - 1;
        int longest = than;
        int best = 0;
        int other = newest[hash(at)];
        for (int tries = than < GOOD ? TRIES : TRIES / 4; other >= 0 && at - other < WINDOW && tries > 0; tries--) {
            if (bytes[other + longest] == bytes[at + longest]
                    && bytes[other + longest - 1] == bytes[at + longest - 1]) {
                int differs = Arrays.mismatch(bytes, other, other + most, bytes, at, at + most);
                int length = differs < 0 ? most : differs;
                if (length > longest) {
                    longest = length;
                    best = ((at - other) << 9) | length;
                    if (length == most) {
                        break;
                    }
                }
            }
            int next = earlier[other & round];
            other = next < other ? next : -1;
        }
        return best;
    }

    /** Lets all places before one be found. Most of the time goes here: each byte is read once, and no field in the loop. */
    private void link(int to) {
        byte[] bytes = in;
        int[] last = newest;
        int[] earlier = before;
        int round = earlier.length - 1;
        int unused = Integer.SIZE - hashBits;
        int at = linked;
        if (at >= to) {
            return;
        }
        int four = three(at) << Byte.SIZE;
        for (; at < to; at++) {
            four = (four >>> Byte.SIZE) | (bytes[at + 3] << (3 * Byte.SIZE));
            int hash = (four * HASH) >>> unused;
            earlier[at & round] = last[hash];
            last[hash] = at;
        }
        linked = at;
    }

    private int hash(int at) {
        return ((three(at) | (in[at + 3] << (3 * Byte.SIZE))) * HASH) >>> (Integer.SIZE - hashBits);
    }

    private int three(int at) {
        return (in[at] & 0xFF) | ((in[at + 1] & 0xFF) << 8) | ((in[at + 2] & 0xFF) << 16);
    }

    private void add(int item) {
        if (count == found.length) {
            block(false);
        }
        found[count++] = item;
        if (distance(item) == 0) {
            literals[item]++;
        } else {
            int over = length(item) - 3;
            literals[lengthCode(over, lengthExtra(over))]++;
            int back = distance(item) - 1;
            distances[distanceCode(back, distanceExtra(back))]++;
        }
    }

    private static int lengthExtra(int over) {
        return over < 8 || over == LONGEST - 3 ? 0 : highest(over) - 2;
    }

    private static int lengthCode(int over, int extra) {
        return over == LONGEST - 3 ? LITERALS - 1 : END + 1 + (extra << 2) + (over >> extra);
    }

    private static int distanceExtra(int back) {
        return back < 4 ? 0 : highest(back) - 1;
    }

    private static int distanceCode(int back, int extra) {
        return (extra << 1) + (back >> extra);
    }

    private static int highest(int number) {
        return Integer.SIZE - 1 - Integer.numberOfLeadingZeros(number);
    }

    /** Writes what was found since the last block, with codes of its own. */
    private void block(boolean last) {
        literals[END]++;
        int[] lengths = lengths(literals, DEEPEST);
        int[] ways = lengths(distances, DEEPEST);
        write(last ? 1 : 0, 1);
        write(2, 2);
        head(lengths, ways);
        int[] codes = codes(lengths);
        int[] wayCodes = codes(ways);
        for (int i = 0; i < count; i++) {
            int item = found[i];
            if (distance(item) == 0) {
                write(codes[item], lengths[item]);
            } else {
                int over = length(item) - 3;
                int extra = lengthExtra(over);
                int code = lengthCode(over, extra);
                write(codes[code], lengths[code]);
                write(over & (1 << extra) - 1, extra);
                int back = distance(item) - 1;
                int wayExtra = distanceExtra(back);
                int way = distanceCode(back, wayExtra);
                write(wayCodes[way], ways[way]);
                write(back & (1 << wayExtra) - 1, wayExtra);
            }
        }
        write(codes[END], lengths[END]);
        count = 0;
        literals = new int[LITERALS];
        distances = new int[DISTANCES];
    }

    /** The lengths of all codes, in runs: 16 repeats the last one 3 to 6 times, 17 and 18 are 3 to 10 and 11 to 138 noughts. */
    private void head(int[] lengths, int[] ways) {
        int first = used(lengths, END + 1);
        int second = used(ways, 1);
        int[] all = IntStream.concat(Arrays.stream(lengths, 0, first), Arrays.stream(ways, 0, second))
                .toArray();
        int[] runs = new int[all.length];
        int[] often = new int[ORDER.length];
        int some = 0;
        for (int at = 0; at < all.length; some++) {
            int run = 1;
            while (at + run < all.length && all[at + run] == all[at]) {
                run++;
            }
            boolean again = at > 0 && all[at - 1] == all[at];
            int symbol = all[at];
            int taken = 1;
            int extra = 0;
            if (all[at] == 0 && run >= 3) {
                taken = Math.min(run, 138);
                symbol = taken < 11 ? 17 : 18;
                extra = taken - (taken < 11 ? 3 : 11);
            } else if (again && run >= 3) {
                taken = Math.min(run, 6);
                symbol = 16;
                extra = taken - 3;
            }
            runs[some] = extra << 5 | symbol;
            often[symbol]++;
            at += taken;
        }
        int[] deep = lengths(often, DEEPEST_OF_LENGTHS);
        int[] codes = codes(deep);
        int shown = ORDER.length;
        while (shown > 4 && deep[ORDER[shown - 1]] == 0) {
            shown--;
        }
        write(first - END - 1, 5);
        write(second - 1, 5);
        write(shown - 4, 4);
        for (int i = 0; i < shown; i++) {
            write(deep[ORDER[i]], 3);
        }
        for (int i = 0; i < some; i++) {
            int symbol = runs[i] & 0x1F;
            write(codes[symbol], deep[symbol]);
            write(runs[i] >> 5, symbol < 16 ? 0 : symbol == 16 ? 2 : symbol == 17 ? 3 : 7);
        }
    }

    private static int used(int[] lengths, int least) {
        int used = lengths.length;
        while (used > least && lengths[used - 1] == 0) {
            used--;
        }
        return used;
    }

    /** The lengths of the codes of symbols that occur so often: at least two have one, none is longer than the deepest. */
    private static int[] lengths(int[] often, int deepest) {
        long[] order = new long[often.length];
        int size = 0;
        for (int symbol = 0; symbol < often.length; symbol++) {
            if (often[symbol] > 0) {
                order[size++] = ((long) often[symbol] << 9) | symbol;
            }
        }
        for (int symbol = 0; size < 2; symbol++) {
            if (often[symbol] == 0) {
                order[size++] = (1L << 9) | symbol;
            }
        }
        Arrays.sort(order, 0, size);
        int[] depths = depths(order, size, deepest);
        int[] lengths = new int[often.length];
        int at = 0;
        for (int depth = deepest; depth > 0; depth--) {
            for (int i = 0; i < depths[depth]; i++) {
                lengths[(int) order[at++] & 0x1FF] = depth;
            }
        }
        return lengths;
    }

    /**
     * How many symbols have codes of each length: as Huffman has it, by two queues; then codes that are too long are cut, and
     * the longest ones below made longer until all fit.
     *
     * @param order how often symbols occur, above nine bits, from the rarest on
     */
    private static int[] depths(long[] order, int size, int deepest) {
        long[] weights = new long[2 * size - 1];
        int[] above = new int[2 * size - 1];
        for (int i = 0; i < size; i++) {
            weights[i] = order[i] >> 9;
        }
        int leaf = 0;
        int node = size;
        for (int made = size; made < weights.length; made++) {
            for (int side = 0; side < 2; side++) {
                int least = leaf < size && (node == made || weights[leaf] <= weights[node]) ? leaf++ : node++;
                weights[made] += weights[least];
                above[least] = made;
            }
        }
        int[] depth = new int[weights.length];
        int[] depths = new int[deepest + 1];
        int room = 1 << deepest;
        for (int i = weights.length - 2; i >= 0; i--) {
            depth[i] = depth[above[i]] + 1;
            if (i < size) {
                int kept = Math.min(depth[i], deepest);
                depths[kept]++;
                room -= 1 << (deepest - kept);
            }
        }
        for (; room < 0; room++) {
            int longer = deepest - 1;
            while (depths[longer] == 0) {
                longer--;
            }
            depths[longer]--;
            depths[longer + 1] += 2;
            depths[deepest]--;
        }
        return depths;
    }

    /** The codes of these lengths, their first bit lowest, as they are written. */
    private static int[] codes(int[] lengths) {
        int[] next = new int[DEEPEST + 1];
        int[] often = new int[DEEPEST + 1];
        for (int length : lengths) {
            often[length] += length == 0 ? 0 : 1;
        }
        for (int length = 1; length <= DEEPEST; length++) {
            next[length] = (next[length - 1] + often[length - 1]) << 1;
        }
        int[] codes = new int[lengths.length];
        for (int symbol = 0; symbol < lengths.length; symbol++) {
            if (lengths[symbol] > 0) {
                codes[symbol] = Integer.reverse(next[lengths[symbol]]++) >>> (Integer.SIZE - lengths[symbol]);
            }
        }
        return codes;
    }

    private void write(int value, int length) {
        bits |= (long) value << pending;
        pending += length;
        while (pending >= Byte.SIZE) {
            put();
        }
    }

    private void put() {
        if (written == out.length) {
            out = Arrays.copyOf(out, out.length * 2);
        }
        out[written++] = (byte) bits;
        bits >>>= Byte.SIZE;
        pending -= Byte.SIZE;
    }

    private byte[] finished() {
        if (pending > 0) {
            put();
        }
        return Arrays.copyOf(out, written);
    }
}
