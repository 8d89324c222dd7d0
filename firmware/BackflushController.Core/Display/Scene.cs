using BackflushController.Core.Display.Glyphs;
using BackflushController.Core.Report;
using BackflushController.Core.Settings;
using BackflushController.Core.Texts;

namespace BackflushController.Core.Display
{
    /// <summary>
    /// What is to be seen, said by a screen at every tick; a layout arranges it. What a screen does not set is not
    /// shown.
    /// </summary>
    public sealed class Scene
    {
        /// <summary>A number that is not shown.</summary>
        public const int Nothing = -1;

        /// <summary>Its kind.</summary>
        public SceneKind Kind;

        /// <summary>The box stands ready, so nobody may be there to look.</summary>
        public bool IsResting;

        /// <summary>What is to be done, or what it is about.</summary>
        public Pictogram Picture;

        /// <summary>In large letters: the first two lines of this text. Lines after them are a note.</summary>
        public TextId Title;

        /// <summary>In large letters under the first line of the title, in place of its second.</summary>
        public TextId Second;

        /// <summary>Small, beside the picture.</summary>
        public TextId Detail;

        /// <summary>Small, two lines; those of the title when there is none.</summary>
        public TextId Note;

        /// <summary>Small, in place of the second line of the note.</summary>
        public TextId Last;

        /// <summary>Stands before <see cref="Last"/>.</summary>
        public TextId LastLabel;

        /// <summary>Small, where the note has no second line: what to do after what it says.</summary>
        public TextId Then;

        /// <summary>What a short press does, a line feed, what a long press does; either may be empty.</summary>
        public TextId Hint;

        /// <summary>The number that the texts mention.</summary>
        public int Number;

        /// <summary>The second number that the texts mention.</summary>
        public int Whole;

        /// <summary>Number of the fault, or <see cref="Nothing"/>.</summary>
        public int Code;

        /// <summary>Seconds in digits, or <see cref="Nothing"/>.</summary>
        public int Seconds;

        /// <summary>Steps of the ring that are over, 0 to <see cref="Ring.Steps"/>.</summary>
        public int RingStep;

        /// <summary>The pump is off: the ring is dotted.</summary>
        public bool IsPumpOff;

        /// <summary>What happens, as a sign.</summary>
        public Icon Sign;

        /// <summary>Pressure in tenths of a bar, or <see cref="NoPressure"/>.</summary>
        public int Decibar;

        /// <summary>No pressure is shown.</summary>
        public const int NoPressure = -1000;

        /// <summary>Pressure that was reached in the last cycle, millibar; 0: nothing was proved.</summary>
        public int PlateauMillibar;

        /// <summary>Time that its vent took, milliseconds; 0: it was not measured.</summary>
        public int VentMilliseconds;

        /// <summary>Hundredths of a bar that a second loses, or <see cref="Nothing"/>.</summary>
        public int LeakCentibar;

        /// <summary>Progress of the programme in thousandths, or <see cref="Nothing"/>.</summary>
        public int ProgressPermille;

        /// <summary>Which of <see cref="Count"/> is shown, from 1.</summary>
        public int Index;

        /// <summary>Dots that are shown, 0 or 1: none.</summary>
        public int Count;

        /// <summary>What a programme was refused for, or null.</summary>
        public Refusal Refusal;

        /// <summary>Small, in place of the second line of the note: words that are in no language, or null.</summary>
        public string Words;

        /// <summary>Counts every two seconds: what has no room at the same time takes turns.</summary>
        public int Turn;

        /// <summary>The code to scan, or null.</summary>
        public ProofCode Proof;

        /// <summary>The technician's sheet, or null.</summary>
        public ISheet Sheet;

        /// <summary>Empties it.</summary>
        public void Clear()
        {
            Kind = SceneKind.Message;
            IsResting = false;
            Picture = Pictogram.None;
            Title = TextId.None;
            Second = TextId.None;
            Detail = TextId.None;
            Note = TextId.None;
            Last = TextId.None;
            LastLabel = TextId.None;
            Then = TextId.None;
            Hint = TextId.None;
            Number = 0;
            Whole = 0;
            Code = Nothing;
            Seconds = Nothing;
            RingStep = 0;
            IsPumpOff = false;
            Sign = Icon.None;
            Decibar = NoPressure;
            PlateauMillibar = 0;
            VentMilliseconds = 0;
            LeakCentibar = Nothing;
            ProgressPermille = Nothing;
            Index = 0;
            Count = 0;
            Refusal = null;
            Words = null;
            Proof = null;
            Sheet = null;
        }
    }
}
