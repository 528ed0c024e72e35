package dev.easel.command.tasks;

import static dev.easel.api.Refusal.refuse;

import dev.easel.api.Derived;
import dev.easel.api.Owner;
import dev.easel.api.assets.AssetId;
import dev.easel.api.credits.Balance;
import dev.easel.api.credits.Credits;
import dev.easel.api.credits.LedgerId;
import dev.easel.api.credits.commands.InspectLedger;
import dev.easel.api.credits.refusals.NotEnoughCredits;
import dev.easel.api.tasks.TaskId;
import dev.easel.command.platform.SentPictures;
import dev.easel.platform.Commands;
import dev.easel.platform.Problem;
import dev.easel.platform.Problem.FieldError;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The pictures of jobs, which come as data URLs. An address would have to be fetched, by which a caller could reach into
 * our network: none is taken.
 */
final class JobImages {

    private static final Pattern DATA = Pattern.compile("(?i)data:image/[a-z0-9.+-]+;base64,");

    private final Commands commands;
    private final SentPictures pictures;

    JobImages(Commands commands, SentPictures pictures) {
        this.commands = commands;
        this.pictures = pictures;
    }

    /** Keeps them as the owner's assets, with ids that derive from the job. @return their storage keys */
    List<String> keep(TaskId job, Owner owner, List<String> images, Credits price) {
        var decoded = new ArrayList<byte[]>();
        for (var index = 0; index < images.size(); index++) {
            decoded.add(decode(images.get(index), index));
        }
        if (!decoded.isEmpty()) {
            requireMeans(owner, price);
        }
        var keys = new ArrayList<String>();
        for (var index = 0; index < decoded.size(); index++) {
            var asset = new AssetId(Derived.id(AssetId.PREFIX, job.value(), Integer.toString(index)));
            keys.add(pictures.keep(owner, asset, decoded.get(index)).storageKey());
        }
        return keys;
    }

    /** Nothing is kept for one who cannot pay; whether it is enough decides the hold. */
    private void requireMeans(Owner owner, Credits price) {
        var ledger = LedgerId.of(owner);
        Balance balance = commands.ask(new InspectLedger(ledger));
        if (!balance.available().covers(price)) {
            throw refuse(new NotEnoughCredits(ledger, price, balance.available()));
        }
    }

    private static byte[] decode(String image, int index) {
        var head = DATA.matcher(image);
        if (!head.lookingAt()) {
            throw problem(
                    "IMAGE_URL_NOT_TAKEN", "Expected data:image/...;base64,... : addresses are not fetched.", index);
        }
        try {
            return Base64.getDecoder().decode(image.substring(head.end()));
        } catch (IllegalArgumentException broken) {
            throw problem("VALIDATION_ERROR", "Expected base64 behind the comma of the data URL.", index);
        }
    }

    private static Problem problem(String code, String detail, int index) {
        return new Problem(400, code, detail).with("errors", List.of(new FieldError("/input/images/" + index, detail)));
    }
}
