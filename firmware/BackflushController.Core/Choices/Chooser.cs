using BackflushController.Core.Interaction;
using BackflushController.Core.Records;
using BackflushController.Core.Run;
using BackflushController.Core.Settings;

namespace BackflushController.Core.Choices
{
    /// <summary>
    /// Asks the people of the box, one question after the other: a short press shows the next option, a long press
    /// takes it, and it counts from then on. At power-up it asks for what was not chosen yet; whoever opens the
    /// questions goes through all of them.
    /// <para>
    /// The control step only notes a press. What it means is worked out between two ticks, because a sequence has to be
    /// checked and a language read. Nothing here knows an output.
    /// </para>
    /// </summary>
    public sealed class Chooser
    {
        /// <summary>With no answer for so long the box is left as it is, and asks at the next power-up.</summary>
        public const long PatienceMicroseconds = 180000000;

        /// <summary>People may choose: the settings file lets them, and the memory takes it.</summary>
        public bool IsOffered;

        /// <summary>A question is asked.</summary>
        public bool IsOpen;

        /// <summary>There is something to be done between ticks.</summary>
        public bool IsAwake;

        /// <summary>Number of the question, from 0.</summary>
        public int Number;

        /// <summary>Number of the option that is shown, from 0.</summary>
        public int Option;

        // Whether the sensor answers is known by then, and what is wrong shows.
        private const long QuietMicroseconds = 500000;

        private readonly ControllerSettings _settings;
        private readonly ProgrammeMenu _menu;
        private readonly BoxRecord _record;
        private readonly WritePolicy _writes;

        private bool _asksAll;
        private ButtonEvent _happened;
        private long _answeredAt;

        /// <summary>What was chosen counts from here on.</summary>
        /// <param name="outcome">What the settings file came to.</param>
        /// <param name="menu">Has the programme that a sequence is chosen for.</param>
        /// <param name="logbook">Where the choices are kept.</param>
        public Chooser(SettingsOutcome outcome, ProgrammeMenu menu, Logbook logbook)
        {
            _settings = outcome.Settings;
            _menu = menu;
            _record = logbook.Record;
            _writes = logbook.Writes;
            IsOffered = outcome.LetsChoose && logbook.Health != RecordHealth.Newer;
            for (int i = 0; i < Questions.Count && outcome.LetsChoose; i++)
            {
                if (IsChosen(i))
                {
                    TrySet(i, _record.Choices[i] - 1);
                }
            }

            IsAwake = IsOffered && NextUnchosen(0) < Questions.Count;
        }

        /// <summary>
        /// An option was chosen for this question, and not the settings file counts. What there is no option for was
        /// not chosen, nor what the settings do not allow.
        /// </summary>
        public bool IsChosen(int number)
        {
            int chosen = _record.Choices[number];
            return chosen > 0 && chosen <= Questions.OptionsOf(number);
        }

        /// <summary>Asks all questions, from the first on.</summary>
        public void Open(long now)
        {
            _asksAll = true;
            Ask(0, now);
        }

        /// <summary>Notes a press.</summary>
        public void Answer(ButtonEvent happened)
        {
            if (happened != ButtonEvent.Pressed)
            {
                _happened = happened;
            }
        }

        /// <summary>What is to be done between two ticks.</summary>
        /// <param name="now">Microseconds.</param>
        /// <param name="isShown">Nothing comes before a question now.</param>
        /// <param name="isCalm">Nothing is wrong or due.</param>
        /// <returns>True when a press was worked out, which takes longer than a tick has.</returns>
        public bool Work(long now, bool isShown, bool isCalm)
        {
            ButtonEvent happened = _happened;
            _happened = ButtonEvent.None;
            if (!IsOffered)
            {
                Ask(Questions.Count, now);
            }
            else if (!IsOpen)
            {
                AskWhenQuiet(now, isCalm);
            }
            else if (!isShown)
            {
                _answeredAt = now;
            }
            else if (happened != ButtonEvent.None)
            {
                WorkOut(now, happened);
                return true;
            }
            else if (now - _answeredAt >= PatienceMicroseconds)
            {
                Ask(Questions.Count, now);
            }

            return false;
        }

        private void WorkOut(long now, ButtonEvent happened)
        {
            _answeredAt = now;
            if (happened == ButtonEvent.LongPress)
            {
                Take(now);
            }
            else
            {
                ShowNext();
            }
        }

        private void AskWhenQuiet(long now, bool isCalm)
        {
            if (!isCalm || _answeredAt == 0)
            {
                _answeredAt = now;
            }
            else if (now - _answeredAt >= QuietMicroseconds)
            {
                Ask(NextUnchosen(0), now);
            }
        }

        /// <summary>Asks a question; with a number after the last, none.</summary>
        private void Ask(int number, long now)
        {
            _answeredAt = now;
            IsOpen = number < Questions.Count;
            IsAwake = IsOpen;
            if (IsOpen)
            {
                Number = number;
                Option = Questions.InForce(number, _settings);
            }
        }

        /// <summary>What was taken is kept, whether or not the other questions are answered.</summary>
        private void Take(long now)
        {
            TrySet(Number, Option);
            _record.Choices[Number] = (byte)(Option + 1);
            _writes.Changed();
            int next = Number + 1;
            Ask(_asksAll ? next : NextUnchosen(next), now);
        }

        /// <summary>The next option that the settings allow. The one in force is.</summary>
        private void ShowNext()
        {
            int before = Questions.InForce(Number, _settings);
            do
            {
                Option = (Option + 1) % Questions.OptionsOf(Number);
            }
            while (Option != before && !Allows(Number, Option, before));
        }

        private bool Allows(int number, int option, int before)
        {
            if (number != (int)ChoiceId.Preset)
            {
                return true;
            }

            Questions.Set(number, option, _settings);
            bool allows = ConfiguredProgrammes.FirstConflict(_settings) == null;
            Questions.Set(number, before, _settings);
            return allows;
        }

        /// <summary>Sets an option, unless the settings do not allow it: then it does not count as chosen.</summary>
        private void TrySet(int number, int option)
        {
            if (!Allows(number, option, Questions.InForce(number, _settings)))
            {
                _record.Choices[number] = 0;
                return;
            }

            Questions.Set(number, option, _settings);
            if (number == (int)ChoiceId.Preset)
            {
                // The first is the one with the sequence.
                _menu.Replace(ConfiguredProgrammes.Of(_settings)[0], _settings);
            }
        }

        private int NextUnchosen(int number)
        {
            while (number < Questions.Count && IsChosen(number))
            {
                number++;
            }

            return number;
        }
    }
}
