using BackflushController.Core.Records;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests
{
    /// <summary>A logbook, and what a box enters in it one after the other.</summary>
    public sealed class Diary
    {
        public readonly Logbook Book;

        public Diary()
            : this(new BoxRecord(), RecordHealth.Missing)
        {
        }

        public Diary(BoxRecord record, RecordHealth health)
        {
            Book = new Logbook(record, health);
        }

        public BoxRecord Record => Book.Record;

        /// <summary>How often there was something to write when it was to be saved.</summary>
        public int Writes { get; private set; }

        public RunRecord NewestRun
        {
            get
            {
                RunRecord run = new RunRecord();
                Record.Runs.Read(0, run);
                return run;
            }
        }

        public Diary Start(RunKind kind)
        {
            Book.RunStarted(kind);
            return this;
        }

        /// <summary>A fill is about to begin.</summary>
        public Diary Fill(bool withDetergent)
        {
            if (withDetergent)
            {
                Book.Group.DetergentEnters();
            }

            Book.CycleStarted(withDetergent);
            return this;
        }

        /// <summary>The cycle of that fill is over.</summary>
        public Diary Vented(bool withDetergent, int fill = 1, int plateau = 1, int vent = 1)
        {
            Book.CycleCompleted(withDetergent, fill, plateau, vent);
            return this;
        }

        /// <summary>Whole cycles, saved before their pump starts.</summary>
        public Diary Cycle(bool withDetergent, int fill = 1, int plateau = 1, int vent = 1, int times = 1)
        {
            for (int i = 0; i < times; i++)
            {
                Fill(withDetergent).Save().Vented(withDetergent, fill, plateau, vent);
            }

            return this;
        }

        public Diary Pause()
        {
            Book.Paused();
            return this;
        }

        public Diary Rinse()
        {
            Book.Group.Rinsed();
            Book.RinseCompleted();
            return this;
        }

        public Diary End(RunResult result, int fault = 0)
        {
            Book.RunEnded(result, fault);
            return this;
        }

        public Diary Shots(int count)
        {
            for (int i = 0; i < count; i++)
            {
                Book.ShotDrawn();
            }

            return this;
        }

        public Diary Minutes(int count)
        {
            for (int i = 0; i < count; i++)
            {
                Book.MinutePassed();
            }

            return this;
        }

        /// <summary>Writes, if there is something to write.</summary>
        public Diary Save()
        {
            if (Book.Writes.IsDirty)
            {
                Writes++;
                Book.Saved();
            }

            return this;
        }

        public Diary AssertDirty(bool expected, string when)
        {
            Assert.AreEqual(expected, Book.Writes.IsDirty, "to be written: " + when);
            return this;
        }

        public Diary AssertMustSave(bool expected, string when)
        {
            Assert.AreEqual(expected, Book.Writes.MustSaveFirst, "to be written before the pump: " + when);
            return this;
        }

        public Diary AssertLatch(bool expected, string when)
        {
            Assert.AreEqual(expected, Record.DetergentLatch, "latch: " + when);
            return this;
        }

        public Diary AssertSince(ServiceKind kind, int shots, string when)
        {
            Assert.AreEqual(shots, Book.Services.ShotsSince(kind), "shots since: " + when);
            return this;
        }
    }
}
