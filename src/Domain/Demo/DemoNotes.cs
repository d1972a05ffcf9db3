using System.Text;
using Sammen.Domain.Access;
using Sammen.Domain.Calendar;
using Sammen.Domain.Common;
using Sammen.Domain.Contacts;
using Sammen.Domain.Notes;
using Sammen.Domain.Promises;

namespace Sammen.Domain.Demo;

/// <summary>The demo's notes, papers and promises.</summary>
internal static class DemoNotes
{
    private const string Bente = "Naboen Bente er selv blevet syg og kan ikke følge Anna lige nu.";

    private static readonly string[] Lived =
    [
        "Vi talte om økonomi og om huslejen. Der er styr på det nu.",
        "Kort samtale om ferien og om, hvem der tager over imens.",
        "Besøg hjemme. Lejligheden er ryddet op, og aftensmaden går bedre.",
        "Talte med lægen sammen. Medicinen er den samme som før.",
        "Møde på kontoret om job. Vi ser på en praktik til efteråret.",
        "Søvnen er blevet bedre. Vi holder fast i gåturen om aftenen.",
    ];

    public static void LayAnna(Life life, LifeOf anna)
    {
        anna.Promised("lene", "at finde ud af, om du kan få et buskort", WorkingDays.OnOrBefore(life.Today.AddDays(-1)), PromiseSource.Meeting, life.Past(11, 11));
        anna.Wrote("lene", new NewNote(NoteKind.Meeting, "Første møde hos Anna. Hun er glad for musik og savner at komme ud. Hun bliver træt efter 20 minutter, så vi holdt en pause. Vi mødes igen om en uge."), life.Past(11, 11));
        anna.Wrote("mette", new NewNote(NoteKind.Phone, "Anna ringede. Hun kunne ikke finde sit buskort. Vi talte om, hvor det plejer at ligge.", "", Direction.In, true), life.Past(2, 15));
        anna.Keeps(anna.Promised("mette", "at skrive mit nummer på dit køleskab", WorkingDays.OnOrAfter(life.Today), PromiseSource.Call, life.Past(2, 15)), "mette", life.Past(1, 11));
        anna.Wrote("mette", new NewNote(NoteKind.Meeting, "Hjemmebesøg hos Anna. Hun viste mig sine noder og sang lidt for mig. " + Bente + " Karim vil gerne tage med bussen de første gange.") { AboutOther = Bente }, life.Past(1, 11));
        anna.Wrote("mette", new NewNote(NoteKind.Note, "Lægen har skrevet om Annas hoved. Noget af det er svært, og det skal siges ordentligt.") { Opening = new(OpennessState.HeldBack, 3, "Vi taler først sammen, når jeg kommer hos dig.") }, life.Past(1, 12));
        anna.Files("mette", "Køreplan for bus 4", "Bus 4 kører fra Torvet hver halve time.\nDen holder ved kirken, biblioteket og stationen.\n", DocumentWay.Out, life.Past(1, 12));
    }

    public static void LayEmil(Life life, LifeOf emil)
    {
        emil.Wrote("mette", new NewNote(NoteKind.Meeting, "Emil fortalte om skakklubben. Han blev der hele aftenen for første gang.", "Emil"), life.Past(7, 15));
        emil.Promised("mette", "at spørge klubben, om du kan låne et ur", life.Ahead(2), PromiseSource.Meeting, life.Past(7, 15));
        emil.Files("mette", "Spilleplan for foråret", "Onsdag kl. 19 i salen.\n", DocumentWay.FromOthers, life.Past(6, 10));
    }

    /// <summary>The least that a record has: a note, a paper and a promise that is still ahead.</summary>
    public static void LayLeast(Life life, LifeOf citizen, string by, string note)
    {
        citizen.Wrote(by, new NewNote(NoteKind.Note, note), life.Past(5, 13));
        citizen.Promised(by, "at ringe, når der er nyt", life.Ahead(6), PromiseSource.Call, life.Past(5, 13));
        citizen.Files(by, "Brev om tider", "Du kan ringe mandag til torsdag kl. 9 til 15.\n", DocumentWay.Out, life.Past(5, 14));
    }

    public static void LayOneOf(Life life, LifeOf citizen, int no, int since)
    {
        for (var i = 0; i <= no % 3; i++) citizen.Wrote("mette", new NewNote(no % 2 == 0 ? NoteKind.Meeting : NoteKind.Note, Lived[(no + i) % Lived.Length]), life.Past(Math.Max(1, since - 5 - i), 9 + (no % 5)));
    }
}

/// <summary>Notes, papers and promises while a citizen's life is laid, by the same verbs as the pages use.</summary>
internal sealed partial class LifeOf
{
    public void Wrote(string key, NewNote typed, DateTime at)
    {
        var by = life.ActorOf(key);
        var openness = typed.Opening.State == OpennessState.HeldBack ? Openness.HoldBack(typed.Opening.Reason, typed.Opening.Days, Openness.LongestDays, at).Value : Openness.AtOnce;
        var note = Note.Write(citizen.Id, typed, openness, by, at).Value;
        life.Db.Notes.Add(note);
        if (typed.AboutOther.Length > 0) life.Db.NotePassages.AddRange(note.AboutOther(typed.AboutOther, by, at).Value);
        if (note.Kind == NoteKind.Phone) Contact(key, Channel.Phone, note.Direction!.Value, at, null, note.Reached!.Value, "");
        Changed(by, at, Parts.Notes, "NoteWritten", openness.IsOpenAt(at) ? "skrev en note om dig" : "skrev en note, som du ikke kan læse endnu", "Note skrevet.", note.Id, 1);
    }

    public void Files(string key, string title, string text, DocumentWay way, DateTime at)
    {
        var (by, file) = (life.ActorOf(key), FileCheck.Look(Encoding.UTF8.GetBytes(text)).Value);
        var document = Document.Take(citizen.Id, new NewDocument(title, way), file, Openness.AtOnce, by, byCitizen: false, at).Value;
        life.Db.Documents.Add(document);
        life.Db.DocumentBytes.Add(new DocumentBytes { DocumentId = document.Id, Bytes = file.Bytes });
        Changed(by, at, Parts.Notes, "DocumentTaken", way == DocumentWay.Out ? "lagde et papir til dig" : "gemte et papir om dig", "Dokument gemt.", document.Id, 1);
    }

    public Promise Promised(string key, string what, DateOnly by, PromiseSource source, DateTime at)
    {
        var owner = life.Staff(key);
        var promise = Promise.Make(citizen.Id, new NewPromise(what, by, null, "", source), (owner.Id, owner.Name), life.ActorOf(key), at).Value;
        life.Db.Promises.Add(promise);
        Changed(life.ActorOf(key), at, Parts.Contact, "PromiseMade", "lovede dig noget", "Løfte skrevet ned.", promise.Id, 1);
        return promise;
    }

    public void Keeps(Promise promise, string key, DateTime at)
    {
        if (promise.Keep(life.ActorOf(key), promise.Version, at) is { } no) throw new InvalidOperationException(no.Name);
        Changed(life.ActorOf(key), at, Parts.Contact, "PromiseKept", "holdt et løfte til dig", "Løfte holdt.", promise.Id, promise.Version);
    }

    private void Changed(Actor actor, DateTime at, Parts part, string act, string forCitizen, string forProfessional, Guid item, int version)
    {
        clock.LayAt(at);
        trail.Changed(actor, citizen.Id, part, act, forCitizen, forProfessional, "At lave planen sammen med dig", "", item, version);
    }
}
