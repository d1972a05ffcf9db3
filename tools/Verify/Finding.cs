namespace Sammen.Verify;

/// <summary>What is wrong with a row, a block or the whole.</summary>
public enum Wrong
{
    /// <summary>The row's MAC does not fit: it was edited, or put in, by someone without the key.</summary>
    RowForged,

    /// <summary>The row has a fitting MAC but is not the one that was sealed under its number.</summary>
    RowMoved,

    /// <summary>A block names a row that is not there.</summary>
    RowDeleted,

    /// <summary>Two rows have the same id: one is a copy.</summary>
    RowCopied,

    /// <summary>A row stands in two blocks.</summary>
    RowSealedTwice,

    /// <summary>A row was not sealed in time.</summary>
    RowUnsealed,

    /// <summary>The block's own fields do not fit each other.</summary>
    BlockEdited,

    /// <summary>The block's MAC does not fit: it was not sealed with the key.</summary>
    BlockForged,

    /// <summary>The block does not follow the one before it.</summary>
    ChainBroken,

    /// <summary>Blocks are missing between two others.</summary>
    BlocksMissing,

    /// <summary>The block is another than the one whose head was written.</summary>
    HeadDiffers,

    /// <summary>The heads tell of blocks after the record's last.</summary>
    TailCut,

    /// <summary>The heads cannot be read, so a cut tail could not be seen.</summary>
    HeadsUnreadable,

    /// <summary>The database no longer refuses changes to the record.</summary>
    NotAppendOnly,
}

/// <summary>One thing that is wrong, and where: the row's sequence number, the block's number, or both.</summary>
public sealed record Finding(Wrong Wrong, long? Row, long? Block, string Says)
{
    public override string ToString() => $"{Wrong}: {Says}";
}

/// <summary>What the check came to.</summary>
public sealed record Report(long Rows, long Blocks, IReadOnlyList<Finding> Findings);
