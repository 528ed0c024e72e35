package dev.easel.command.assets;

import dev.easel.api.Owner;
import dev.easel.api.assets.AssetAnswer;
import dev.easel.api.assets.AssetId;
import dev.easel.api.assets.commands.ConfirmUpload;
import dev.easel.api.assets.commands.RequestUpload;
import dev.easel.command.platform.SentPictures;
import dev.easel.platform.Commands;
import dev.easel.platform.HeavyWork;
import java.time.Clock;
import org.apache.tika.Tika;

/** Pictures that came within a request become assets like uploads: read, written anew, confirmed with what was found. */
final class InlinePictures implements SentPictures {

    private static final String NAME = "image";

    private final Tika tika = new Tika();
    private final Commands commands;
    private final PictureFiles files;
    private final AssetTexts texts;
    private final PictureReader reader;
    private final HeavyWork decoding;
    private final Clock clock;

    InlinePictures(
            Commands commands,
            PictureFiles files,
            AssetTexts texts,
            PictureReader reader,
            HeavyWork decoding,
            Clock clock) {
        this.commands = commands;
        this.files = files;
        this.texts = texts;
        this.reader = reader;
        this.decoding = decoding;
        this.clock = clock;
    }

    @Override
    public AssetAnswer keep(Owner owner, AssetId id, byte[] bytes) {
        var picture = decoding.run(() -> reader.read(bytes)); // before anything is recorded
        var type = tika.detect(bytes);
        var key = AssetKeys.upload(owner, id);
        AssetAnswer asset = commands.ask(new RequestUpload(id, owner, key, type, bytes.length, clock.instant()));
        if (asset.confirmed()) {
            return asset;
        }
        texts.nameFirst(id, NAME);
        return commands.ask(new ConfirmUpload(id, files.write(asset, picture), clock.instant()));
    }
}
