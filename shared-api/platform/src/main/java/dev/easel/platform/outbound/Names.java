package dev.easel.platform.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Where names of hosts lead to. */
@FunctionalInterface
public interface Names {

    /** Those of this machine. */
    Names SYSTEM = InetAddress::getAllByName;

    /** All addresses of a host, at least one. */
    InetAddress[] resolve(String host) throws UnknownHostException;
}
