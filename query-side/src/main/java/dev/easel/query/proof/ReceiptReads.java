package dev.easel.query.proof;

import dev.easel.api.credits.LedgerId;
import dev.easel.platform.Caller;
import dev.easel.platform.EaselPosition;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The receipt of one movement, as a small file: for its owner, and for finance. */
@RestController
class ReceiptReads {

    private static final String ENTRIES = "credits.entries"; // the group that writes what is looked up here

    private final EntryPlaces places;
    private final Receipts receipts;
    private final EaselPosition position;

    ReceiptReads(EntryPlaces places, Receipts receipts, EaselPosition position) {
        this.places = places;
        this.receipts = receipts;
        this.position = position;
    }

    @GetMapping("/api/credits/history/{entryId}/proof")
    Receipt own(@PathVariable String entryId, Caller caller, HttpServletRequest request, HttpServletResponse response) {
        position.await(request, response, ENTRIES);
        var ledger = LedgerId.of(caller.owner()).value();
        return file(receipts.of(entryId, places.ofLedger(ledger, entryId)), response);
    }

    @GetMapping("/api/finance/ledgers/{ownerId}/entries/{entryId}/proof")
    Receipt any(
            @PathVariable String ownerId,
            @PathVariable String entryId,
            HttpServletRequest request,
            HttpServletResponse response) {
        position.await(request, response, ENTRIES);
        return file(receipts.of(entryId, places.of(ownerId, entryId)), response);
    }

    private static Receipt file(Receipt receipt, HttpServletResponse response) {
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"easel-receipt-" + receipt.entry() + ".json\"");
        return receipt;
    }
}
