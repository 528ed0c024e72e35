package dev.easel.command.credits;

import dev.easel.api.credits.CodeId;
import dev.easel.platform.KeyedHash;

/**
 * Makes redemption codes and knows their ids. Both are hashes under keys of the server: the codes of a batch are the same
 * however often it is asked for, although they are kept nowhere; and whoever reads the log cannot redeem one.
 */
final class CodeKeys {

    private static final int ID_DIGITS = 32;

    private final KeyedHash texts;
    private final KeyedHash ids;

    CodeKeys(String authSecret) {
        this.texts = new KeyedHash(authSecret, "easel/redemption-code/1");
        this.ids = new KeyedHash(authSecret, "easel/redemption-code-id/1");
    }

    /** @param number its place in the batch, from 1 */
    CodeText text(String batchId, int number) {
        return CodeText.ofHex(texts.of(batchId + "/" + number));
    }

    CodeId id(CodeText code) {
        return new CodeId(CodeId.PREFIX + "_" + ids.of(code.characters()).substring(0, ID_DIGITS));
    }
}
