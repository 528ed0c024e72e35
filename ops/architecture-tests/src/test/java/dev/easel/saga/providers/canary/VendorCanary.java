package dev.easel.saga.providers.canary;

/** Known outside of its vendor's room, which breaks rule 11c. */
public class VendorCanary {}
