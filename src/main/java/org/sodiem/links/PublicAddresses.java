package org.sodiem.links;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;

/**
 * Only what everybody can reach: addresses that IANA's special-purpose registries call globally reachable, at the ports
 * of the web. What stands inside IPv6 addresses that carry IPv4 ones (mapped, 6to4, Teredo, NAT64) is not looked at: they
 * are refused as a whole, but for mapped ones, which Java hands out as IPv4.
 */
public final class PublicAddresses implements AddressRule {

    private static final List<Block> CLOSED = Stream.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "168.63.129.16/32", // Azure's own, which its machines alone reach, though the block is public
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/4",
                    "240.0.0.0/4",
                    "2001::/23",
                    "2001:db8::/32",
                    "2002::/16",
                    "3fff::/20")
            .map(Block::parse)
            .toList();

    /** All of IPv6 that is given to networks; loopback, unique local, link-local and multicast lie outside. */
    private static final Block IPV6_UNICAST = Block.parse("2000::/3");

    @Override
    public boolean permits(InetAddress address, int port) {
        byte[] bytes = address.getAddress();
        boolean given = bytes.length == 4 || IPV6_UNICAST.holds(bytes);
        return (port == 80 || port == 443) && given && CLOSED.stream().noneMatch(block -> block.holds(bytes));
    }

    /** Addresses of one kind that begin with the same bits. */
    private record Block(InetAddress first, int bits) {

        static Block parse(String text) {
            int slash = text.indexOf('/');
            try {
                return new Block(
                        InetAddress.getByName(text.substring(0, slash)), Integer.parseInt(text.substring(slash + 1)));
            } catch (UnknownHostException e) {
                throw new IllegalArgumentException(text, e);
            }
        }

        boolean holds(byte[] address) {
            byte[] start = first.getAddress();
            if (start.length != address.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                if (((start[bit / 8] ^ address[bit / 8]) & (0x80 >> (bit % 8))) != 0) {
                    return false;
                }
            }
            return true;
        }
    }
}
