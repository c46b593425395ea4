package org.sodiem.links;

import java.net.InetAddress;

/** Which servers may be asked. */
@FunctionalInterface
public interface AddressRule {

    /** Whether a server at this address and port may be asked; called for every address of a name, at every step. */
    boolean permits(InetAddress address, int port);
}
